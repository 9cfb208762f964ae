/**
 * Hosts under which anybody may put up a page, a file or a form, mostly at no cost and within minutes: what stands there
 * says nothing of who put it there. Kept by hand, of November 2026, from general knowledge of the services and public
 * lists of detection rules; no entry was checked with its service. Each name with all that lies below it. One that is missing leaves a remark unsaid.
 *
 * - `storage`: stores of files by which programs serve data (object stores); a page there is an oddity
 * - `site`: web pages put up by a program or a kit, as developers do
 * - `builder`: web pages put together in the browser, small firms' among them
 * - `form`: forms and surveys
 * - `document`: documents and files for others to read
 * - `shop`, `blog`: as they say
 * - `tunnel`: passes on to a machine that is anybody's
 * - `ipfs`: gateways to a store that nobody runs and nobody can clear
 * - `tenant`: names that a mail system gives by default to who rents it and has none of his own
 */
export const openHosts = {
  storage: `storage.googleapis.com storage.cloud.google.com firebasestorage.googleapis.com blob.core.windows.net
    web.core.windows.net r2.dev cloudflarestorage.com digitaloceanspaces.com backblazeb2.com wasabisys.com
    linodeobjects.com vultrobjects.com contabostorage.com oraclecloud.com customer-oci.com aliyuncs.com myqcloud.com
    myhuaweicloud.com cloud-object-storage.appdomain.cloud scw.cloud sufybkt.com ibmcloudstorage.com
    storage.yandexcloud.net your-objectstorage.com storjshare.io`,
  site: `web.app firebaseapp.com appspot.com run.app pages.dev workers.dev netlify.app vercel.app vercel.dev now.sh
    onrender.com herokuapp.com fly.dev railway.app glitch.me repl.co replit.app replit.dev surge.sh deno.dev
    github.io gitlab.io codeberg.page azurewebsites.net azurestaticapps.net azureedge.net azurefd.net amplifyapp.com
    awsapprunner.com elasticbeanstalk.com ondigitalocean.app pythonanywhere.com codesandbox.io csb.app stackblitz.io
    000webhostapp.com infinityfreeapp.com rf.gd epizy.com great-site.net 42web.io byethost.com freewebhostmost.com
    hostingerapp.com cloudwaysapps.com mybluemix.net zeabur.app edgeone.app lovable.app bubbleapps.io duckdns.org
    hopto.org ddns.net sytes.net zapto.org no-ip.org bounceme.net serveftp.com plesk.page cprapid.com`,
  builder: `weebly.com wixsite.com wixstudio.com wixstudio.io square.site godaddysites.com mystrikingly.com webflow.io
    framer.app framer.website framer.ai carrd.co jimdosite.com jimdofree.com site123.me webnode.page yolasite.com
    webwave.dev zyrosite.com simplesite.com tilda.ws squarespace.com sites.google.com notion.site gitbook.io
    canva.site my.canva.site adobe.site myportfolio.com typedream.app softr.app glide.page creatorlink.net
    ukit.me nethouse.ru tiiny.site ghost.io hubside.fr amebaownd.com studio.site peraichi.com crayonsite.net
    clickfunnels.com systeme.io landbot.site swipepages.net unbounce.com instapage.com page-preview.instapage.com`,
  form: `docs.google.com/forms forms.gle forms.office.com forms.microsoft.com forms.cloud.microsoft
    customervoice.microsoft.com jotform.com form.jotform.com typeform.com wufoo.com formstack.com cognitoforms.com
    surveymonkey.com 123formbuilder.com formsite.com paperform.co tally.so fillout.com zfrmz.com forms.zohopublic.com
    share.hsforms.com formaloo.me formplus.co pro.formzu.net ws.formzu.net form.run formok.com smartsurvey.co.uk
    kobotoolbox.org limesurvey.net`,
  document: `docs.google.com drive.google.com sharepoint.com onedrive.live.com 1drv.ms dropbox.com box.com
    docsend.com issuu.com scribd.com padlet.com canva.com figma.com express.adobe.com spark.adobe.com indd.adobe.com
    acrobat.adobe.com sway.office.com sway.cloud.microsoft notion.so coda.io airtable.com evernote.com gamma.app
    genially.com flipsnack.com wetransfer.com we.tl mega.nz mediafire.com 4shared.com gigafile.nu firestorage.jp
    telegra.ph graph.org pastelink.net pastebin.com cdn.discordapp.com`,
  shop: 'myshopify.com thebase.in base.shop stores.jp myshoplaza.com mybigcommerce.com ecwid.com bigcartel.com',
  blog: `blogspot.com wordpress.com tumblr.com medium.com substack.com hatenablog.com hatenablog.jp ameblo.jp fc2.com
    livedoor.blog livedoor.jp note.com seesaa.net`,
  tunnel:
    'trycloudflare.com ngrok.io ngrok.app ngrok-free.app ngrok-free.dev loca.lt serveo.net devtunnels.ms localhost.run',
  ipfs: `ipfs.io dweb.link cf-ipfs.com cloudflare-ipfs.com ipfs.dweb.link nftstorage.link w3s.link fleek.co fleek.cool
    on-fleek.app infura-ipfs.io gateway.pinata.cloud mypinata.cloud 4everland.io ipfs.fleek.co lighthouse.storage
    storry.tv crustfiles.app arweave.net`,
  tenant: 'onmicrosoft.com',
} as const;
