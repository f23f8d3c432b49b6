/** Colors on a light ground; text has at least 4.5 : 1 against it (WCAG 2.2, 1.4.3). */
export const palette = {
  ground: '#ffffff',
  ink: '#1b1b1f',
  quiet: '#55575f',
  axis: '#c3c6cf',
  certain: '#1f4e8c',
  planned: '#5b3f96',
  warning: '#a3400b',
  warningGround: '#fff3e8',
} as const
