/**
 * RDAP services by what they answer for: IANA's registries "Bootstrap Service Registry for Domain Name Space", "… for
 * IPv4 Address Space" and "… for IPv6 Address Space" (RFC 9224), https://data.iana.org/rdap/, which IANA gives into the
 * public domain (CC0 1.0, https://www.iana.org/help/licensing-terms). Services without `https:` are left out. Made by
 * `scripts/data/pack-bootstrap.ts`; never edited.
 *
 * A row is a base URL and the names or networks that it is for; rows that begin with a space go on. `{}` in a URL stands
 * for the name.
 */
export const rdapServices = {
  domains: {
    published: '2026-09-30',
    services: `
https://ccrdap.twnic.tw/taiwan/ xn--kpry57d
https://ccrdap.twnic.tw/tw/ tw
https://keetmans.omadhina.co.na/ na
https://nic.samsung/rdap/ samsung xn--cg4bki
https://pubapi.registry.google/rdap/ ads android app boo cal channel chrome dad day dclk dev docs drive eat esq fly
 foo gbiz gle gmail goog google guge hangout here how ing map meet meme mov new nexus page phd play prod prof rsvp
 search soy xn--flw351e xn--q9jyb4c xn--qcka1pmc youtube zip
https://rdap-merck.dns.business/rdap/ merck
https://rdap.aliregistry.cn/rdap/ alibaba
https://rdap.bhregistry.bh/rdap/ bh xn--mgbcpq6gpa1a
https://rdap.ca.fury.ca/rdap/ ca
https://rdap.cctld.au/rdap/ au
https://rdap.cctld.uz/ uz
https://rdap.centralnic.com/{}/ allfinanz art audio auto autos baby beauty best bmw boats bond box build cam car cars
 case ceo cfd christmas college cyou dealer deloitte dhl diet dvag fans flowers fm fo fresenius frl game gd gent
 guitars hair help homes hosting icu inc kpn kred lat lidl llp lol london lpl lplfinancial luxury makeup mini mom
 monster motorcycles nokia ooo pics pohl protection qpon quest radio reit rent ruhr saarland sbs schwarz security sfr
 skin smart stc stcgroup storage theatre tickets tui vg viva wme xn--4gbrim xn--vermgensberater-ctb
 xn--vermgensberatung-pwb xyz yachts zuerich
https://rdap.centralnicregistry.com/jnj/ jnj
https://rdap.dns.pl/ pl
https://rdap.fi/rdap/rdap/ fi
https://rdap.flexireg.net/ moscow xn--80adxhks
https://rdap.gmoregistry.net/rdap/ bridgestone brother canon datsun dnp epson firestone fujitsu ggee gmo goldpoint
 hisamitsu hitachi honda hyundai infiniti jcb kddi kia komatsu kyoto lexus lotte mitsubishi nagoya nec nhk nico nissan
 okinawa otsuka panasonic playstation ricoh ryukyu sharp shop softbank sony suzuki tokyo toray toshiba toyota
 yodobashi yokohama
https://rdap.gtlds.nic.br/ bom final globo rio uol
https://rdap.hostmaster.ua/ ua
https://rdap.iana.org/ int
https://rdap.identitydigital.services/rdap/ abb abbott abc academy accenture accountants actor aeg aero agakhan agency
 ai airbus airforce akdn alipay allstate aol apartments archi army arte asda asia associates attorney auction audi
 band barclaycard barclays barefoot bargains bbt bcg beats bestbuy bet bike bingo bio black bloomberg blue bm bms
 bnpparibas boehringer bofa bosch boutique bradesco broker builders business cab cafe camera camp capital cards care
 careers cash casino catering center cern cfa chanel chat cheap church cipriani circle citadel city claims cleaning
 clinic clinique clothing clubmed coach codes coffee community company computer condos construction consulting contact
 contractors cool coupon coupons credit creditcard crs cruise cruises dance dating deals degree delivery delta
 democrat dental dentist diamonds digital direct directory discount discover doctor dog domains edeka education email
 emerck energy engineer engineering enterprises equipment ericsson estate events exchange expert exposed express
 extraspace fage fail family fan farm fedex ferrari fidelity fido finance financial fish fitness flights florist
 football forex forsale frogans fund furniture futbol fyi gallery gallo gallup games genting gifts glass global gmbh
 gold golf goodyear got graphics gratis green gripe group guide guru haus hdfc hdfcbank healthcare helsinki hermes hkt
 hockey holdings holiday homedepot hospital house hughes ice imamat immo immobilien industries info institute insure
 international investments irish ismaili ist istanbul itv jaguar java jeep jetzt jewelry jio jll jot juegos kaufen
 kerryhotels kerryproperties kids kim kitchen kosher kuokgroup lamborghini lamer land landrover lasalle lawyer lds
 lease lefrak legal lego lgbt life lighting limited limo live llc loans lotto ltd ltda lundbeck maif maison management
 market marketing markets marriott mba mckinsey media memorial mit mobi moda money mormon mortgage movie mu nab navy
 network news next nextdirect nikon ninja nissay nowtv nra obi onl oracle orange organic origins partners parts pccw
 pet photography photos pictet pictures pink pizza place plumbing plus pnc poker post pro productions progressive
 promo properties pub pwc recipes red redumbrella rehab reise reisen reliance rentals repair report republican
 restaurant reviews rexroth rich richardli ril rip rocks rogers run rwe safety sale salon sanofi sarl saxo sbi
 scholarships school schule sener services sew shangrila shiksha shoes shopping show singles ski soccer social
 software solar solutions song spa srl stada star statebank stockholm studio style supplies supply support surgery
 systems taobao tatamotors tax taxi team technology temasek tennis thd theater tiaa tienda tips tires tmall today
 tools tours town toys trading training travel travelers travelersinsurance trv tvs ubank ubs university ups vacations
 vanguard vegas ventures vet viajes video vig viking villas vin visa vision volvo vote voto voyage watch watches weber
 weir wine works world wtf xin xn--1ck2e1b xn--5su34j936bgsg xn--5tzm5g xn--6frz82g xn--b4w605ferd xn--bck1b9a5dre4c
 xn--cck2b3b xn--czrs0t xn--eckvdtc9d xn--fct429k xn--fjq720a xn--fzys8d69uvgm xn--gckr3f0f xn--gk3at1e xn--jvr189m
 xn--rovu88b xn--unup4y xn--vhquv xn--w4r85el8fhu5dnra xn--w4rs40l yahoo zara zero zone
https://rdap.isnic.is/rdap/ is
https://rdap.kenic.or.ke/ ke
https://rdap.lbdr.org.lb/ lb
https://rdap.mobile-registry.com/rdap/ blockbuster data dish dot dtv dvr latino mobile ollo ott phone sling
https://rdap.ngtld.cn/ sina weibo xn--55qw42g xn--55qx5d xn--9krt00a xn--io0a7i xn--zfr164b
https://rdap.nic.net.ng/ ng
https://rdap.nic.or.kr/ kr xn--3e0b707e
https://rdap.nic.sn/whois43/ sn
https://rdap.nic.{}/ aaa aarp able abogado abudhabi accountant aco ad adult aetna afl aig airtel ally alsace alstom
 americanexpress americanfamily amex amfam amica amsterdam analytics anz apple aquarelle ar arab aramco as athleta
 auspost axa banamex bank barcelona baseball basketball bauhaus bayern bcn beer bharti bible bid biz blackfriday
 booking bostik boston brussels buzz bzh calvinklein capitalone caravan casa cat catholic cba cbn cbre chase chintai
 cisco citi club cm commbank compare cooking corsica courses cpa cr cricket cuisinella cv cx cz date dds dell design
 download dubai dupont earth erni eurovision eus faith farmers fashion ferrero film firmdale fishing fit flickr flir
 ford fox fr frontier ftr gal gap garden gay gdn gea george gmx godaddy grainger grocery gs hbo health hn homegoods
 homesense horse hotels hsbc ht hyatt ibm ifm ink insurance intuit ipiranga itau jmp jpmorgan kpmg krd lacaixa lanxess
 latrobe law leclerc lifeinsurance lilly lincoln loan luxe ly madrid man mango marshalls mattel melbourne men menu
 merckmsd miami mint ml mlb mma moe monash moto ms msd museum nba netbank netflix neustar nf nfl nike norton nrw nyc
 olayan olayangroup one open osaka ovh paris party pfizer pg philips photo physio ping pm politie porn praxi pru
 prudential quebec racing re review rodeo rugby samsclub sandvik sandvikcoromant sap sas scb schaeffler schmidt
 science scot sd seat seek select seven sex sncf sport ss staples statefarm stream study sucks surf swiss sydney tab
 taipei target tattoo tdk tel teva tf tjmaxx tjx tkmaxx total trade tube tv vi vip vivo vlaanderen vodka voting
 walmart walter weather weatherchannel webcam wedding wf whoswho wiki williamhill win winners woodside work wtc xerox
 xn--80aqecdr1a xn--80asehdb xn--80aswg xn--g2xx48c xn--kcrx77d1x4a xn--mgba3a3ejt xn--mgba7c0bbn0a xn--mgbab2bd
 xn--mgbca7dzdo xn--mgbi4ecexp xn--ngbc5azd xn--ngbrx xn--p1acf xn--tiq49xqyj xxx yoga yt zm
https://rdap.nic.{}/rdap/ africa capetown durban gov joburg jprs locker ntt sakura yandex
https://rdap.nic.{}/v1/ berlin hamburg ikano versicherung
https://rdap.nixiregistry.in/rdap/ in
https://rdap.nominet.uk/uk/ uk
https://rdap.nominet.uk/{}/ abbvie amazon audible author aws azure bbc bbva bing book bot broadway buy call career
 cymru deal desi fairwinds fast fire free gop gucci hot hotmail ieee imdb jobs joy kindle like locus med microsoft moi
 mtn now nowruz office omega pars pay pharmacy pin pioneer pn prime read realestate realtor room safe save secure
 shell shia silk sky skype smile spot swatch talk tci tunes tushu virgin wales wanggou wed windows wow xbox
 xn--cckwcxetd xn--jlq480n2rg xn--mgbt3dhd yamaxun you zappos
https://rdap.norid.no/ no
https://rdap.pandi.id/rdap/ id
https://rdap.publicinterestregistry.org/rdap/ charity foundation gives giving ngo ong org xn--c1avg xn--i1b6b1a6a2e
 xn--nqv7f xn--nqv7fs00ema
https://rdap.radix.host/rdap/ fun host online press pw site space store tech uno website
https://rdap.register.si/ si
https://rdap.registro.br/ br
https://rdap.registry.bar/rdap/ rest
https://rdap.registry.click/rdap/ country diy feedback food forum hiv lifestyle living observer pid property realty
 sexy trust vana
https://rdap.registry.coop/rdap/ creditunion
https://rdap.registry.kfh/rdap/ xn--ngbe9e0a
https://rdap.registry.{}/ ec gy
https://rdap.registry.{}/rdap/ bar click cloud gift hiphop love coop kfh
https://rdap.registryservices.music/rdap/ music
https://rdap.ricta.org.rw/ rw
https://rdap.ryce-rsp.com/rdap/ cologne koeln tirol wien
https://rdap.sgnic.sg/rdap/ sg
https://rdap.sidn.nl/ nl
https://rdap.ta.sgnic.sg/rdap/ xn--clchc0ea0b2g2a9gcd
https://rdap.teleinfo.cn/ anquan shouji xihuan xn--vuq861b yun
https://rdap.teleinfo.cn/{}/ xn--3ds443g xn--fiq228c5hs xn--kput3i xn--nyqy26a xn--rhqv96g
https://rdap.thains.co.th/ th xn--o3cw4h
https://rdap.tonicregistry.to/rdap/ to
https://rdap.twnic.tw/rdap/ xn--mxtq1m
https://rdap.tznic.or.tz/ tz
https://rdap.uniregistry.net/rdap/ link
https://rdap.verisign.com/com/v1/ com
https://rdap.verisign.com/net/v1/ net
https://rdap.y.net.ye/ ye
https://rdap.zdnsgtld.com/XN--45Q11C/ xn--45q11c
https://rdap.zdnsgtld.com/XN--EFVY88H/ xn--efvy88h
https://rdap.zdnsgtld.com/{}/ baidu citic icbc ren sohu top unicom wang xn--30rr7y xn--3bst00m xn--6qq986b3xl
 xn--8y0a063a xn--9et52u xn--czr694b xn--czru2d xn--fiq64b xn--hxt814e xn--imr513n xn--otu796d xn--ses554g
https://rdap.zh.sgnic.sg/rdap/ xn--yfro4i67o
https://rdap.{}.fury.ca/rdap/ blog crown eco kiwi mls
https://restwhois.ngtld.cn/ xn--1qqw23a xn--xhq521b
https://tld-rdap.verisign.com/verisign/v1/ verisign
https://tld-rdap.verisign.com/{}/v1/ cc comsec name web xn--11b4c3d xn--3pxu8k xn--42c2d9a xn--9dbq2a xn--c2br7g
 xn--fhbei xn--j1aef xn--mk1bu44c xn--pssy2u xn--t60b56a xn--tckwe
https://whois.kyregistry.ky/rdap/ ky
https://whois.nic.{}/rdap/ mtr tatar xn--d1acj3b
https://whois.sr/rdap/ sr
https://www.rdap.fj/ fj
`,
  },
  ipv4: {
    published: '2019-06-07',
    services: `
https://rdap.afrinic.net/rdap/ 41.0.0.0/8 102.0.0.0/8 105.0.0.0/8 154.0.0.0/8 196.0.0.0/8 197.0.0.0/8
https://rdap.apnic.net/ 1.0.0.0/8 14.0.0.0/8 27.0.0.0/8 36.0.0.0/8 39.0.0.0/8 42.0.0.0/8 43.0.0.0/8 49.0.0.0/8
 58.0.0.0/8 59.0.0.0/8 60.0.0.0/8 61.0.0.0/8 101.0.0.0/8 103.0.0.0/8 106.0.0.0/8 110.0.0.0/8 111.0.0.0/8 112.0.0.0/8
 113.0.0.0/8 114.0.0.0/8 115.0.0.0/8 116.0.0.0/8 117.0.0.0/8 118.0.0.0/8 119.0.0.0/8 120.0.0.0/8 121.0.0.0/8
 122.0.0.0/8 123.0.0.0/8 124.0.0.0/8 125.0.0.0/8 126.0.0.0/8 133.0.0.0/8 150.0.0.0/8 153.0.0.0/8 163.0.0.0/8
 171.0.0.0/8 175.0.0.0/8 180.0.0.0/8 182.0.0.0/8 183.0.0.0/8 202.0.0.0/8 203.0.0.0/8 210.0.0.0/8 211.0.0.0/8
 218.0.0.0/8 219.0.0.0/8 220.0.0.0/8 221.0.0.0/8 222.0.0.0/8 223.0.0.0/8
https://rdap.arin.net/registry/ 3.0.0.0/8 4.0.0.0/8 6.0.0.0/8 7.0.0.0/8 8.0.0.0/8 9.0.0.0/8 11.0.0.0/8 12.0.0.0/8
 13.0.0.0/8 15.0.0.0/8 16.0.0.0/8 17.0.0.0/8 18.0.0.0/8 19.0.0.0/8 20.0.0.0/8 21.0.0.0/8 22.0.0.0/8 23.0.0.0/8
 24.0.0.0/8 26.0.0.0/8 28.0.0.0/8 29.0.0.0/8 30.0.0.0/8 32.0.0.0/8 33.0.0.0/8 34.0.0.0/8 35.0.0.0/8 38.0.0.0/8
 40.0.0.0/8 44.0.0.0/8 45.0.0.0/8 47.0.0.0/8 48.0.0.0/8 50.0.0.0/8 52.0.0.0/8 54.0.0.0/8 55.0.0.0/8 56.0.0.0/8
 63.0.0.0/8 64.0.0.0/8 65.0.0.0/8 66.0.0.0/8 67.0.0.0/8 68.0.0.0/8 69.0.0.0/8 70.0.0.0/8 71.0.0.0/8 72.0.0.0/8
 73.0.0.0/8 74.0.0.0/8 75.0.0.0/8 76.0.0.0/8 96.0.0.0/8 97.0.0.0/8 98.0.0.0/8 99.0.0.0/8 100.0.0.0/8 104.0.0.0/8
 107.0.0.0/8 108.0.0.0/8 128.0.0.0/8 129.0.0.0/8 130.0.0.0/8 131.0.0.0/8 132.0.0.0/8 134.0.0.0/8 135.0.0.0/8
 136.0.0.0/8 137.0.0.0/8 138.0.0.0/8 139.0.0.0/8 140.0.0.0/8 142.0.0.0/8 143.0.0.0/8 144.0.0.0/8 146.0.0.0/8
 147.0.0.0/8 148.0.0.0/8 149.0.0.0/8 152.0.0.0/8 155.0.0.0/8 156.0.0.0/8 157.0.0.0/8 158.0.0.0/8 159.0.0.0/8
 160.0.0.0/8 161.0.0.0/8 162.0.0.0/8 164.0.0.0/8 165.0.0.0/8 166.0.0.0/8 167.0.0.0/8 168.0.0.0/8 169.0.0.0/8
 170.0.0.0/8 172.0.0.0/8 173.0.0.0/8 174.0.0.0/8 184.0.0.0/8 192.0.0.0/8 198.0.0.0/8 199.0.0.0/8 204.0.0.0/8
 205.0.0.0/8 206.0.0.0/8 207.0.0.0/8 208.0.0.0/8 209.0.0.0/8 214.0.0.0/8 215.0.0.0/8 216.0.0.0/8
https://rdap.db.ripe.net/ 2.0.0.0/8 5.0.0.0/8 25.0.0.0/8 31.0.0.0/8 37.0.0.0/8 46.0.0.0/8 51.0.0.0/8 53.0.0.0/8
 57.0.0.0/8 62.0.0.0/8 77.0.0.0/8 78.0.0.0/8 79.0.0.0/8 80.0.0.0/8 81.0.0.0/8 82.0.0.0/8 83.0.0.0/8 84.0.0.0/8
 85.0.0.0/8 86.0.0.0/8 87.0.0.0/8 88.0.0.0/8 89.0.0.0/8 90.0.0.0/8 91.0.0.0/8 92.0.0.0/8 93.0.0.0/8 94.0.0.0/8
 95.0.0.0/8 109.0.0.0/8 141.0.0.0/8 145.0.0.0/8 151.0.0.0/8 176.0.0.0/8 178.0.0.0/8 185.0.0.0/8 188.0.0.0/8
 193.0.0.0/8 194.0.0.0/8 195.0.0.0/8 212.0.0.0/8 213.0.0.0/8 217.0.0.0/8
https://rdap.lacnic.net/rdap/ 177.0.0.0/8 179.0.0.0/8 181.0.0.0/8 186.0.0.0/8 187.0.0.0/8 189.0.0.0/8 190.0.0.0/8
 191.0.0.0/8 200.0.0.0/8 201.0.0.0/8
`,
  },
  ipv6: {
    published: '2024-11-01',
    services: `
https://rdap.afrinic.net/rdap/ 2001:4200::/23 2c00::/12
https://rdap.apnic.net/ 2001:200::/23 2001:4400::/23 2001:8000::/19 2001:a000::/20 2001:b000::/20 2001:c00::/23
 2001:e00::/23 2400::/12 2410::/12
https://rdap.arin.net/registry/ 2001:1800::/23 2001:400::/23 2001:4800::/23 2600::/12 2610::/23 2620::/23 2630::/12
https://rdap.db.ripe.net/ 2001:1400::/22 2001:1a00::/23 2001:1c00::/22 2001:2000::/19 2001:4000::/23 2001:4600::/23
 2001:4a00::/23 2001:4c00::/23 2001:5000::/20 2001:600::/23 2001:800::/22 2003::/18 2a00::/12 2a10::/12
https://rdap.lacnic.net/rdap/ 2001:1200::/23 2800::/12
`,
  },
};
