/** What people are counted with: "hundreds of protesters", "one of the campaigners". */
export const counting =
  'hundreds thousands dozens scores group groups number couple majority handful crowd pair trio one some many most several two three four five half'
