extension ByteRarity {
    /// Four bytes in a row, no digits, that are commoner in logs than their pairs tell: at least twice as
    /// common, and more than 2⁻¹⁴ of all. The letter that heads a line is the share, as in `table`.
    ///
    /// Mostly parts of the product's own nouns (event, agent, policy, schedule) and of what heads every
    /// record. `ScanBench rarity` prints them too.
    static let common: StaticString = #"""
        H even vent
        I ![cd 'aex 'alt 'mar .exe /eve </ev <eve ='ae ='al ='ma ></e [cda ]></ ]]>< ad=' agen alti ame=
        I ata[ ate= cdat ce=' cess ckco coun data date dule e='a e='m ead= ent. ent> erit ess= ever exe'
        I gent host hrea ickc id=' iris ity= kcou le=' ltir me=' modu name nt=' oces odul ostn ount ourc
        I pid= proc rce= read ris. rity roce seve sour ss=' stna thre tick tiri tnam ty=' ule= unt= urce
        I veri
        J .dll .ns. ='ns aexn anag dll' e='n emen ento exns inve is.n item mana ment nage nsag nt.e ntor
        J nven s.ns s='a sage t.ex task tion tory xnsa
        K .sta ='cl ='ps acka acti aexs agem anda atio bjec byte c.ex ched ckag clie comp cont ctio dard
        K dite e='c e='p ects edul ent' erve esou exsv ftwa geme guid hedu ient inut ject kage licy lien
        K minu ndar ns.s nt.d nute obje oftw olic olle p.ex pack poli reso rver s.dl s]]> sche serv soft
        K stan stat stem svc. syst t.dl ta[p tand tems tes, twar utes vc.e ware xsvc yste ytes
        L "alt 'cli .dat .ite .rep .sch .tas .web <ite <par <res ="al abas addr ader afte aits alth alue
        L amet ampl ance aram ardi ase. ash= asic atab atem base basi cati cies code coll ctiv ddre deli
        L delt disk dows dres duct e="a e='s eade ealt ecti eliv elta em.w ems. ents eque ers' ersi esta
        L eter exam file fter full hash heal here ianc icat indo ing. inst ion. ions is.d ive, iver ize=
        L kb/s last lect lian lica live llec lled load lock m.we me=" mete mple mpli mput ms.d ms]] ndow
        L ns.d nsta ntos oduc ompl ompu onto ory' page para pdat pe=" plia plic port prod ptio pute ques
        L rame rans rati rces rdit requ ress rodu rows rsio runs s.da s.st s='w sh=" sion size stal taba
        L tall tem. ters ting toso tran type uest uid] upda user uter valu vers very wait web. wind work
        L wp.e xamp ype= ze="
        M "c:\ "con 'atr 'col 'def 'del 'inv 'lic 'pow 'qui 'ret 'sit 'sof 'wee (gui (pro )]]> .[gu .age
        M .cli .col .pag .pol .sof .ui. /inv /res </in </re <inv <plu <row ="ex ='in ='so ></i ><re >]]>
        M [gui [pro [sta \con \rea _pro a[po a[pr a[st able ace' ade' age. age> ago, ange appl ard' ared
        M arem askm asks ata> atch ate' atew atrs atus ault b.ui b/s, bloc body bool cach call ces> chan
        M chem cinv clas comm conf defa der" dete done down duli e.dl e="c e='i e\co eb.u ecur ecut ed]]
        M edel eekl ef=" efau ekly eman emor ende entm entt epli epor erat erro ervi es]] essa esso etco
        M etec etir etry etup etwo eway exe" exec exit faul fore form from g.sc gate ger' grad gram hang
        M heme http i.[g ical icie icin id=" iled iles imit ion= ired is.s is.t is.w kman lass lean led,
        M left lice lici limi ling lowe lta, lth' lue= lugi main mask mean memo mess mman mory ms.c nabl
        M nce' netw next nfig ng.s nged nloa ns.a ns.r nsol nt.p ntma ntro o\re oade ody> ogra ole. olea
        M on.c on=" onfi onso ontr oole oper opti orit ort' ory. ory> oryc oso\ ost. ower owes ownl patc
        M pera pgra ple\ plug powe prog quic race rade rede ref= rema repl repo reti retr rogr rror rsho
        M rule rvic ry>< rycl s.ag s.co s.it s.re s.sc s.so s.ta s.we se.d setu shos sici site skma slow
        M so\r sole ssag sses ssor st.e stag star t.po ta>< ta[r ta[s ta[t tanc tart tatu tect tes; tes]
        M tewa text this time tman trac trol trsh true try' tup. twor ue=" ugin uick ulin up.e upgr ver.
        M vice vide week west with wnlo xecu ycla
        N "><d "exa "hkl "ins "set ']]> 'bas 'dow 'net 'pac 'pol 'smf (and (con (fil (pre (reg -itm .[mo
        N .cab .cal .com .con .htm .htt .inv .log .msi .mst .ops .pac .pro .rol .rul .run .sec .swd .tra
        N .uti /bod /dat /en. /log /mes /nor /qui /s]] /to> :\pr :\wi </bo </da </me </to <add <bod <dat
        N <mes <to> ="cl ='ba ='do ='ne ='sm ></b ></d ></r ><da ><in ><pl [_ev [_re [com [fil [mod [out
        N [pol [pos [rul [tas \ade \pro \sof \svc \sys \tem \win _dis _eve _log _net _ope _phy _res _ser
        N _use _vid a></ a><r a[fi a[ou a[pa a[re a[ru a[ta acco ache achi adap adel adma adme adop aexb
        N aile aldi all, alme alse ame> andl ansf ansp apte are\ arge art- ass> asse asyn ate( ate: ate]
        N auth b.dl b.ht b/s; b/s] befo bers bled bnet brid c-it c:\p c:\w cald calm ccou ce>< cegu cept
        N chec chin clud conn cpac cpoi ct.m ctor curi cuti cyma cyre d="a dapt ddat dden ded, ded: dele
        N den, deoc der. der\ ders dest difi dire dman dme. dopt driv dy>< e(co e.co e.ht e.on e.op e.pr
        N e.st e="e e="t e='b e></ e>]] e\ad e\sv ead, eadm eads eb.d eb.h ecto edda eded edit eed: eede
        N efer efor efre egis egui embe emma emp\ en.m enab end] ent: entl eoco epti er") er.d er.e er\r
        N erac eref erre ers> ersh ery. es>< es\c essr ests esul exba exce exne exsw fail fals ferr ffix
        N fied figu font free fres gath ge.p ge>] ged, gets gged gica gins gist gone gsys gura hand heck
        N hidd hing hklm hori hybr hysi i.[m i.pa icym icyr idde ideo ider iedd ies. ifie igur ilit imar
        N ime] impo ince incl ings init ins> inv_ inva ionu iori irec is.c is.i iskd istr itms itte ity.
        N ity\ join k>]] kada kdri kept klm\ ktra ldis le.c le.o le\a le\c le\s led" led. led; led] ledi
        N les\ lete line lm\s lmem log" log' logg logi lude m\so mand mary mber me.h memb mfag mms. modi
        N mpil mpor ms.s ms/e n.co n.dl n.ms n.re n]]> ncha nclu ncpo nd]] nded ndle nect need netc new,
        N ng.i ngsy nnec node nore ns.c ns.i ns.u nscp nsfo nspo nt.c nt.i nt.t nt=" ntlo ntra nts" ntta
        N ntti nupd nvag oad( oadm oado odif ogge ogic oint omma omms ompi on.d on.r on]] one; onne ons)
        N onts onup open orde ore: orka orke orkt orms orya osti ould ours outp ovid ow=" ows, ows\ p]]>
        N papp pass path peed phys pile plan ple. plet poin post ppli pref prim prio prov pter queu quie
        N r.dl r.ex r\re racc rce> rceg rcem rder re\c rect red) red, refe refr regi resh resu rget rima
        N rior ritt rkad rked rktr rms/ roll rovi rred rshi rt-u run, run: ry.d ry.r ryag s.ca s.cl s.di
        N s.in s.se s.ut s/en s><r s\co s\te scpa se.s secu send sera ses> sfor ship show sica sinc skdr
        N smfa spee spor sreq ss>< ssre step stry subn suff sult svc- swda sync t-up t.[_ t.cl t.it t.ms
        N t.tr t]]> ta[a ta[b ta[f ta[o ta[u targ tche tcom te() tem, temm temp tep. ter: tics tili tlog
        N took tpap tput ts") ttas tten ttim ttpa tus] ty.r ty\s ubne uct. udes ueue uffi ui.p uid, uiet
        N ule" uled ull, ult: unch unde urat us]] util utio utpu vage vc-i view wdag wher writ ws\t xbas
        N xcep xnet xnsc xswd y.dl y.ro y.ru y></ y><i y><r y\sy yage ybri yman yncp yreq ysic
        """#
}
