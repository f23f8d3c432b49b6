/** Places and peoples that are no one's name; so that "it" and "he" don't take them for speakers. */
const places = new Set(
  'afghanistan albania algeria america argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia brazil britain bulgaria cambodia cameroon canada chad chechnya chile china colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia europe finland france georgia germany ghana greece greenland guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mexico moldova mongolia montenegro morocco mozambique myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia antarctica alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming london paris berlin moscow beijing tokyo washington brussels rome madrid vienna geneva kiev kyiv warsaw prague budapest athens dublin edinburgh cardiff belfast glasgow manchester liverpool birmingham leeds oslo stockholm copenhagen helsinki lisbon istanbul ankara cairo baghdad tehran damascus jerusalem kabul delhi mumbai seoul sydney melbourne toronto ottawa chicago boston dallas houston denver seattle miami atlanta philadelphia detroit cleveland milwaukee baltimore charlotte phoenix tampa u.s. us u.k. uk eu american british russian chinese german french italian spanish european african asian arab muslim christian jewish islamic english scottish irish welsh chechen ukrainian syrian iraqi iranian turkish israeli palestinian mexican canadian australian indian pakistani japanese korean democratic republican'.split(
    ' ',
  ),
)
const opening = new Set(
  'new north south east west white wall hong san los las saint st. united supreme capitol great high royal national international super black world red silicon air'.split(
    ' ',
  ),
)

export const isPlace = (word: string): boolean => places.has(word.toLowerCase())

/** True for a first word of a name that is hardly a person's ("New York", "White House"). */
export const opensThing = (word: string): boolean => opening.has(word.toLowerCase())
