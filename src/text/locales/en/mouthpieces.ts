/** Who speaks for or about one person: "an aide said". Singular. */
export const mouthpieces =
  'aide adviser advisor assistant spokesman spokeswoman spokesperson representative rep agent publicist lawyer attorney solicitor barrister secretary staffer associate friend'

/** What somebody does by themselves, and no aide does for them: "he also wrote". */
export const ownWriting =
  'wrote written write writes writing signed sign signs signing tweeted tweet tweets posted post posts posting texted emailed'
