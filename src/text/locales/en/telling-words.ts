/** Frequent words that English alone has, among the languages that a wire brings. */
export const ownWords =
  'the and of his with this that which from they their them been were being because would could should about after before between through where when while whose who what how has having does did said says told asked into than then there these those your our you she her him its didn doesn year years people police every other another both each only still until under against also'

/** Common words of English news, whatever other language has them too. */
export const newsWords =
  'the of and to a in is it you that he was for on are with as his they be at one have this from or had by not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my over did down only may after where most me our just back any new year years day says police president government minister court man woman men women child children city state country war world news election vote trial killed dead fire flood storm budget market bank company'
