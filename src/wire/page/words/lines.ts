/** Lines that are no part of an article, by their wording. All are anchored, so that they are cheap and say what they mean. */

/** The whole line: the name of a button, a label, a menu. */
export const labels: readonly RegExp[] = [
  /^(advertisement|advert|sponsored( content)?|story continues( below)?|continue reading( below)?|article continues|skip to (main )?content|loading|share( this)?( article| story)?( on [a-z]+)?|tweet|print|email|comments?|caption|close|image \d+ of \/? ?\d+|slideshow|video|photos?|gallery|more:?|warning|home|news|menu|sign in|log ?in|subscribe)[.:…!]*$/i,
  /^(story|article|content) continues\b.{0,40}$/i,
  /^(related|also read|read also|read next|see also|read more|recommended( videos?| stories| articles| reading)?|most (read|popular)|don['’]t miss|you (may|might) also like|latest news|top stories|more stories|breaking news|editor['’]s picks?|trending( now)?|what to read next|also on .{3,30}|more from .{3,40}|more on .{3,40})[.…:]*$/i,
  /^(anzeige|werbung|reklame?|reklama|reklam|publicité|publicidad|publicidade|pubblicità|annonse?|mainos|advertentie|реклама|広告|광고|广告|mehr zum thema|auch interessant|das könnte sie auch interessieren|lesen sie auch|(hier )?weiterlesen|mehr dazu|teilen|drucken|à lire aussi|lire aussi|lire la suite|sur le même sujet|partager|leer más|lee también|te puede interesar|noticias relacionadas|compartir|leia (também|mais)|leggi anche|articoli correlati|condividi|les også|læs også|läs också|läs mer|lue myös|lees (ook|meer|verder)|czytaj (więcej|także|też|również)|zobacz (także|też|również)|číst více|přečtěte si také|olvassa el ezt is|ayrıca oku|читайте также|читать далее|ещё по теме|関連記事|続きを読む|관련기사)[.:…!]*$/iu,
  /^((related|similar) (posts|articles|stories|news)|(über|ueber) (den autor|die autorin)|about the authors?|verwandte (beiträge|artikel|themen)|(ähnliche|weitere) (beiträge|artikel|themen)|articles? (connexes|similaires|liés)|artículos relacionados|artigos relacionados|gerelateerde (artikelen|berichten)|relaterte (saker|artikler)|relaterade artiklar|relaterede artikler|powiązane artykuły|похожие (статьи|записи|новости)|ilgili haberler|benzer haberler|související články|kapcsolódó cikkek)[.:…]*$/iu,
  /^(url copied|copied|copy link|link copied|embed|player wird geladen|audio|listen|listen to (this )?article|follow topic|add to favou?rites|save( article)?|gift( article)?)[.:…!]*$/i,
]

/** A pointer to something else to read; what it names may be an article, and then it is a link or ends without a stop. */
export const pointers =
  /^(related|related (stories|articles|links|content|coverage|posts?|topics?)|read( more| also| next|:)|also read|see( also| more)|see more|more (on|from|news|stories)|watch( also| now|:)|listen:|don['’]t miss|you (may|might) also like|recommended( for you)?|most (read|popular)|must[- ]reads?|what to read next|keep reading|up next|trending|click here|learn more|find out more|more information|continue reading|view (gallery|photos|slideshow)|latest news|editor['’]s picks?|lesen sie (auch|hier|dazu)|mehr (zum thema|dazu)|auch interessant|à lire aussi|lire aussi|voir aussi|lee también|lea también|leer también|leia (também|mais)|leggi anche|les også|læs også|läs också|lue myös|lees ook|czytaj (także|też|również|więcej)|zobacz (także|też)|přečtěte si|olvassa el|ayrıca oku|читайте также|см\. также|関連記事)\s*[:…|>»–—-]/iu

/** An appeal to the reader. It counts where it names what is wanted as well, or is a link. */
export const appeals =
  /^(sign up|subscribe|register|join our|join us|join the conversation|get the (latest|best|top)|get (our|your|all the)|follow (us|him|her|them|me|@|.{2,40} on (twitter|facebook|instagram))|like us|download (the|our)|click here|tap here|support our|have a tip|got a tip|send tips|have an opinion|do you have|contact (us|the (author|reporter|writer))|email (us|me|the)|e-?mail:|tell us what|what do you think|let us know|leave a comment|share your|want more|need more|thanks for (reading|signing)|thank you for (reading|signing|subscribing)|(jetzt )?(abonnieren|anmelden|registrieren)|melden sie sich|unterstützen sie (?:uns|unser)|folgen sie|suivez|inscrivez|abonnez|rejoignez|s[ií]guenos|suscr[ií]bete|ap[uú]ntate|siga|inscreva|assine|seguici|iscriviti|abbonati|følg|følj|abonner|prenumerera|tilaa|seuraa|volg|abonneer|zapisz się|obserwuj|dołącz|sledujte|kövess|takip|подпи(сывайтесь|шитесь)|следите)(?![\p{L}\p{N}])/iu

/** The gate before an article: an account is asked for. What it is good for stands in a list below. */
export const gates =
  /^(create (an|your)( free)? account|(sign|log) ?in or (create|register|sign up)|register or (sign|log) ?in|(register|subscribe|sign ?in|sign up|log ?in)\b.{0,40}\bto (unlock|continue|keep reading|read (more|the (latest|full|rest))))\b/i

/** What an appeal is about where it isn't a newsletter or an app: whom to write to. */
export const toUs = /\b(?:our|us at|us on|your (?:e-?mail|inbox)|comments? (?:below|section)|below)\b|@[\p{L}\d.]/iu

/** Rights, and the conditions of a site. */
export const rights =
  /^(©|\(c\)\s|copyright\b.{0,30}(?:©|\b(?:19|20)\d\d\b)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|the contents of this site|this (document|article|material|content) (is subject to copyright|may not be)|this (website|site) uses cookies|we use cookies)/i
export const consents =
  /^by (continuing|using|clicking|signing|subscribing|submitting|entering)\b.{0,160}\b(agree|accept|consent|terms|privacy)\b/i

/** The maker of a picture. */
export const credits =
  /^\(?(photo|image|picture|pic|video|credit|photos|photograph|illustration|photo credit|image credit|image copyright|image caption|media caption|image source|source|pictured|photo by|image by|foto|fotos|bild|bilder|quelle|crédit|crédits|photo d['’]illustration|fotografía|imagen|imagem|immagine|kuva|zdj|fot|фото|写真|사진)s?\.?\s*(credit|courtesy)?\s*[:/©]/iu
export const agencies =
  /^(image copyright|image caption|media caption|photo by|photograph by|photo courtesy|file photo|getty images|\(?getty|\(?ap photo|\(?reuters\)?$|imago\b|picture alliance|dpa\b.{0,20}$|© )/i

/** A line about when the page was made. */
export const madeAt =
  /^(published|updated|last updated|last modified|modified|posted|first published|created|stand|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|publisert|oppdatert|publicerad|uppdaterad|julkaistu|päivitetty|gepubliceerd|bijgewerkt|publikacja|aktualizacja|publikováno|aktualizováno|опубликовано|обновлено|giriş|güncelleme)(?![\p{L}])/iu

export const onlyADate =
  /^((published|updated|last updated|posted|first published|last modified|modified|created)\s*(on|at|by)?\s*:?\s*)?((mon|tues?|wed(nes)?|thurs?|fri|sat(ur)?|sun)(day)?[,.]?\s*)?(\d{1,2}[:.]\d{2}\s*([ap]\.?m\.?)?\s*(e[sd]?t|p[sd]?t|c[sd]?t|m[sd]?t|gmt|bst|utc|ist)?[,.]?\s*)?((mon|tues?|wed(nes)?|thurs?|fri|sat(ur)?|sun)(day)?[,.]?\s*)?(\d{1,2}(st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(st|nd|rd|th)?)[,.]?\s*(\d{4})?\s*(at|@|[|•·,–-])?\s*(\d{1,2}[:.]\d{2}\s*([ap]\.?m\.?)?\s*[a-z]{0,4})?$/i

/** Furniture of a page: an address alone, a player that wants scripts. */
export const furniture: readonly RegExp[] = [
  /^https?:\/\/\S+$/i,
  /^(this slideshow requires|ad ?block(er)? users?:|looks like you['’]ve reached your|you can manage your saved|please enable javascript|javascript is|your browser|this advertisement has not|to view this (video|content))/i,
]

/** What an article is filed under. */
export const filedUnder =
  /^(citation|provided by|sources?|via|tags|filed under|topics|categories|category|keywords|posted in|labels|schlagwörter|themen|mots[- ]clés|etiquetas|temas|argomenti|emneord|ämnen|tagi|теги)\s*:/iu
