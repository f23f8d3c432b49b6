/** What comes before a name: "By", "Von", "Text:". */
export const labels =
  /^(?:(?:written|posted|reported|story|words|article|text|published|created|reporting|authors?|autore?n?|autor(?:a|es|in)?|auteurs?|автор|the author|about the author|über den autor|mehr von|more from|all posts by|view all posts by|skrevet av|tekst)\s*)*(?:by|von|par|por|di|door|av|af|od|przez|da|a cura di|автор|от)?(?:\s*:|\b|(?=\n))\s*/iu
/** A maker of pictures, and others who are no authors of the text. */
export const otherMakers =
  /\b(?:photo(?:graph|grapher|graphs|s)?|pictures?|image|images|illustrations?|graphics?|video|foto(?:s|graf\w*|grafía)?|bild(?:er)?|crédit|kuva|zdjęci\w*|translated|translation|übersetz\w*|edited)\b/iu
/** Words of a role: a part that holds one is no name. */
export const roles =
  /\b(?:writers?|reporters?|editors?|editorial|correspondents?|journalists?|contributors?|staff|columnists?|producers?|desk|bureau chief|anchor|intern|freelancer?|professor|founder|ceo|director|manager|analyst|expert|specialist|consultant|educators?|redakteur\w*|redaktion|reporter\w*|korrespondent\w*|volontär\w*|autor(?:in)? (?:bei|für)|chefredakt\w*|journaliste|rédact\w*|redactor\w*|redacción|periodista|redazione|giornalista|journalist\w*|redaktør|toimittaja|redacteur|dziennikarz\w*|redakcja|jornalista|redação|muhabir|editör|корреспондент|журналист|обозреватель)\b/iu
/** Buttons and the like that are where names do. */
export const noNames =
  /^(?:admin|administrator|editor|staff|author|unknown|guest|user|null|undefined|none|last|first|sign in|log in|follow|folgen|gefolgt|abbruch|share|teilen|comments?|subscribe|contributor|posted in|updated|published|zustimmen|themen bearbeiten|more|mehr|less|email|print|web ?master|anonymous|redaktion|redacción|redazione|rédaction|team)$/iu
export const between = /\s*(?:,|;|\n|\/|\||•|·)\s*|\s+(?:and|und|et|og|och|en|y|e|i|ja|ve|с|и|&|with|mit|avec)\s+/iu
/** Parts of names that are written small. */
export const particles =
  /^(?:de|da|do|dos|das|del|della|di|du|des|la|le|les|van|von|vom|zu|zur|der|den|ten|ter|bin|bint|ibn|al|el|af|av|y|e|d['’]\p{L}+|l['’]\p{L}+|of|the|st\.?)$/iu
