/** What an appeal to the reader is about, in the languages that pages are seen in; most of these words are the same in many. */
const objects =
  'newsletters?|e-?mail alerts?|inbox|whatsapp|telegram|facebook|instagram|twitter|tiktok|linkedin|youtube|podcasts?|app|rss|subscri(?:be|ption|bers?)|sign[ -]?up|log[ -]?in|sign[ -]?in|advert(?:s|isements?)?|sponsored|cookies?|free trial|' +
  'paypal|abonnements?|abonnieren|abonnenten|abonné(?:e?s)?|anzeige|werbung|datenschutz|anmelden|publicité|inscri(?:vez|re|ption)|suscr[ií](?:base|bete|pción|ptores)|publicidad|boletín|iscriviti|abbonati|abbonamento|pubblicità|' +
  'assine|assinantes?|publicidade|nyhetsbrev|nyhedsbrev|annonse?|reklame?|reklam|abonner|prenumerera|tilaa|uutiskirje|mainos|nieuwsbrief|abonneer|advertentie|prenumerat\\p{L}*|reklama|newsletter\\p{L}*|předplatné|előfizet\\p{L}*|hírlevél|abone|bülten|' +
  'подпи(?:сывайтесь|шитесь|ска)|реклама|підпи(?:суйтесь|шіться|ска)|εγγραφείτε|newsletter'
/** The word has to stand alone: an "app" in "apple" is none. */
export const appeal = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${objects})(?![\\p{L}\\p{N}])|广告|订阅|ログイン|会員|登録|구독|광고|اشترك`,
  'iu',
)

/** What readers of screens are told of a link: all of it. */
export const linkHint =
  /^[,(\s]*(?:(?:this |link )?opens? (?:in )?(?:an? )?(?:new|external) (?:tab|window|site|link)|external link|link wird in einem neuen (?:tab|fenster) geöffnet|öffnet (?:in einem|im|in) neue[nms]? (?:tab|fenster)|externer link|(?:s['’]ouvre|ouvre|ouverture|nouvelle fenêtre|lien externe).{0,30}|(?:se )?abre en (?:una )?(?:nueva )?(?:pestaña|ventana)(?: nueva)?|(?:si )?apre (?:in )?(?:una )?nuova (?:scheda|finestra)|abre (?:em|numa) nova (?:janela|aba|guia)|opent in (?:een )?nieuw (?:tabblad|venster)|åbner i (?:en )?ny fane|öppnas i (?:en )?ny flik|åpnes i (?:en )?ny fane)[).\s]*$/i
