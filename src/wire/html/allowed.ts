const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Elements that may be in a feed's HTML. All others lose their tags and keep their text. */
export const allowedElements = words(`
  a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col colgroup command
  datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure font footer form h1 h2 h3 h4
  h5 h6 header hr i img input ins kbd keygen label legend li m map menu meter multicol nav nextid noscript ol optgroup option
  output p picture pre progress q s samp section select small sound source spacer span strike strong sub summary sup table tbody td
  textarea tfoot th thead time tr tt u ul var video wbr
  svg g path circle ellipse line polygon polyline rect text tspan title desc defs lineargradient radialgradient stop use marker
  metadata switch hkern font-face font-face-name font-face-src glyph missing-glyph mpath animate animatecolor animatemotion animatetransform set
  math annotation annotation-xml maction maligngroup malignmark menclose merror mfenced mfrac mglyph mi mlabeledtr mlongdiv
  mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace msqrt msrow mstack
  mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
`)

/** Elements whose text is no reader's business either. */
export const droppedWithText = words('script applet style noembed')

export const voidElements = words(
  'area base br col command embed frame hr img input link meta param source track wbr keygen',
)

/** Attributes that may stay. Scripts, and what browsers fetch without being asked, are not among them. */
export const allowedAttributes = words(`
  abbr accept accept-charset accesskey action align alt arabic-form ascent attributename attributetype autocomplete autofocus autoplay axis
  background balance baseprofile bbox begin bgcolor bgproperties border bordercolor bordercolordark bordercolorlight bottompadding by
  calcmode cap-height cellpadding cellspacing ch challenge char charoff charset checked choff cite class clear color color-rendering cols
  colspan compact content contenteditable contextmenu controls coords cx cy d data datafld datapagesize datasrc datetime default delay
  descent dir disabled display draggable dur dx dy dynsrc encoding enctype end face fill fill-opacity fill-rule font-family font-size
  font-stretch font-style font-variant font-weight for form frame from fx fy g1 g2 galleryimg glyph-name gradientunits gutter headers
  height hidden hidefocus high horiz-adv-x horiz-origin-x href hreflang hspace icon id ideographic inputmode ismap k keygen
  keypoints keysplines keytimes keytype label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc
  markerend markerheight markermid markerstart markerunits markerwidth mathematical max maxlength media method min multiple name nohref
  noshade nowrap offset opacity open optimum orient origin overline-position overline-thickness panose-1 path pathlength pattern
  ping point-size points poster pqg preload preserveaspectratio prompt r radiogroup readonly refx refy rel repeat-max repeat-min
  repeatcount repeatdur replace required requiredextensions requiredfeatures restart rev rightspacing rotate rows rowspan rules rx ry
  scope selected shape size slope span src stemh stemv start step stop-color stop-opacity strikethrough-position
  strikethrough-thickness stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
  stroke-width summary suppress systemlanguage tabindex target template text-anchor title to toppadding transform type u1 u2
  underline-position underline-thickness unicode unicode-range units-per-em unselectable urn usemap valign value values variable version
  viewbox visibility volume vrml vspace width widths wrap x x-height x1 x2 xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show
  xlink:title xlink:type xml:base xml:lang xml:space xmlns xmlns:xlink y y1 y2 zoomandpan
  actiontype columnalign columnlines columnspacing columnspan depth displaystyle equalcolumns equalrows fence fontstyle
  fontweight linethickness lspace mathbackground mathcolor mathvariant maxsize minsize other rowalign rowlines rowspacing rspace
  scriptlevel selection separator stretchy definitionurl
`)

/** Attributes that hold an address. */
export const addressAttributes = words(
  'href src cite action longdesc background poster data usemap lowsrc dynsrc ping xlink:href codebase classid profile datasrc icon urn vrml pluginspage formaction template replace',
)

export const styleProperties = words(`
  azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color border-top-color
  clear color cursor direction display elevation float font font-family font-size font-style font-variant font-weight height
  letter-spacing line-height overflow pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral
  speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume
  white-space width fill fill-opacity fill-rule stroke stroke-linecap stroke-linejoin stroke-opacity stroke-width
`)

/** Properties of which any longhand may stay, if its value is made of the plain words below. */
export const styleFamilies = words('background border margin padding')

export const styleWords = words(`
  auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green !important italic left lime maroon
  medium none navy normal nowrap olive pointer purple red right solid silver teal top transparent underline white yellow
`)

/** Schemes that an address may have; a relative one has none yet. */
export const allowedSchemes = words(`
  http https ftp ftps mailto news nntp tel sms geo magnet irc ircs xmpp sip sips webcal feed gopher aim callto cvs ed2k itms jabber
  mms rsync rtsp sftp skype ssh svn svn+ssh telnet tag urn acap aaas cap cid crid dav dict dns fax go h323 iax im imap info ipp ldap
  mid modem msrp mtqp mupdate nfs pop pres prospero service shttp snmp soap.beep tip tftp tv uuid vemmi wais xmlrpc.beep
`)
