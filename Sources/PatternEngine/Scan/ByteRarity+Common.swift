extension ByteRarity {
    /// Four letters in a row that are commoner in logs than their pairs tell: at least twice as common, and
    /// more than 2⁻¹⁶ of all. The letter that heads a line is the share, as in `table`.
    ///
    /// Mostly parts of the product's own nouns (event, agent, policy, schedule) and of what heads every
    /// record. `ScanBench rarity` prints them too.
    static let common: StaticString = """
        H even vent
        I agen alti cdat cess ckco coun data date dule erit ever gent host hrea ickc iris kcou ltir modu
        I name oces odul ostn ount ourc proc read rity roce seve sour stna thre tick tiri tnam urce veri
        J aexn anag emen ento exns inve item mana ment nage nsag ntor nven sage task tion tory xnsa
        K acka acti aexs agem anda atio bjec byte ched ckag clie comp cont ctio dard dite ects edul erve
        K esou exsv ftwa geme guid hedu ient inut ject kage licy lien minu ndar nute obje oftw olic olle
        K pack poli reso rver sche serv soft stan stat stem syst tand tems twar utes ware xsvc yste ytes
        L abas addr ader afte aits alth alue amet ampl ance aram ardi asic atab atem base basi cati cies
        L code coll ctiv ddre deli delt disk dows dres duct eade ealt ecti eliv elta ents eque ersi esta
        L eter exam file fter full hash heal here ianc icat indo inst ions iver last lect lian lica live
        L llec lled load lock mete mple mpli mput ndow nsta ntos oduc ompl ompu onto page para pdat plia
        L plic port prod ptio pute ques rame rans rati rces rdit requ ress rodu rows rsio runs sion size
        L stal taba tall ters ting toso tran type uest upda user uter valu vers very wait wind work xamp
        M able ange appl ared arem askm asks atch atew atrs atus ault bloc body bool cach call chan chem
        M cinv clas comm conf defa dete done down duli ecur ecut edel eekl efau ekly eman emor ende entm
        M entt epli epor erat erro ervi essa esso etco etec etir etry etup etwo eway exec exit faul fore
        M form from gate grad gram hang heme http ical icie icin iled iles imit ired kman lass lean left
        M lice lici limi ling lowe lugi main mask mean memo mess mman mory nabl netw next nfig nged nloa
        M nsol ntma ntro oade ogra olea onfi onso ontr oole oper opti orit oryc ower owes ownl patc pera
        M pgra plug powe prog quic race rade rede rema repl repo reti retr rogr rror rsho rule rvic rycl
        M setu shos sici site skma slow sole ssag sses ssor stag star tanc tart tatu tect tewa text this
        M time tman trac trol trsh true twor ugin uick ulin upgr vice vide week west with wnlo xecu ycla
        N acco ache achi adap adel adma adme adop aexb aile aldi alme alse andl ansf ansp apte arge asse
        N asyn auth befo bers bled bnet brid cald calm ccou cegu cept chec chin clud conn cpac cpoi ctor
        N curi cuti cyma cyre dapt ddat dden dele deoc ders dest difi dire dman dopt driv eadm eads ecto
        N edda eded edit eede efer efor efre egis egui embe emma enab entl eoco epti erac eref erre ersh
        N essr ests esul exba exce exne exsw fail fals ferr ffix fied figu font free fres gath gets gged
        N gica gins gist gone gsys gura hand heck hidd hing hklm hori hybr hysi icym icyr idde ideo ider
        N iedd ifie igur ilit imar impo ince incl ings init inva ionu iori irec iskd istr itms itte join
        N kada kdri kept ktra ldis ledi lete line lmem logg logi lude mand mary mber memb mfag modi mpil
        N mpor ncha nclu ncpo nded ndle nect need netc ngsy nnec node nore nscp nsfo nspo ntlo ntra ntta
        N ntti nupd nvag oadm oado odif ogge ogic oint omma omms ompi onne onts onup open orde orka orke
        N orkt orms orya osti ould ours outp ovid papp pass path peed phys pile plan plet poin post ppli
        N pref prim prio prov pter queu quie racc rceg rcem rder rect refe refr regi resh resu rget rima
        N rior ritt rkad rked rktr roll rovi rred rshi ryag scpa secu send sera sfor ship show sica sinc
        N skdr smfa spee spor sreq ssre step stry subn suff sult swda sync targ tche tcom temm temp tics
        N tili tlog took tpap tput ttas tten ttim ttpa ubne udes ueue uffi uiet uled unch unde urat util
        N utio utpu vage view wdag wher writ xbas xcep xnet xnsc xswd yage ybri yman yncp yreq ysic
        O acce agno aine allh alua amin ansa answ args aska attr bega begu bute cann cces ccur ceiv ctgu
        O cure curr curs cute denc depe desc diag disc doma eadd easy ecei egan egun elec emac emca emlo
        O emov enci eout epen eras esaf esbe essi estm etch etda eted etim etri etur eval expo fere fetc
        O figv filt func gcon gesa gesb getd ging gnos grou gver have hile hine hown hrep hrot iagn ible
        O ibut igve imeo inac iner ingc isco isib itor kdis know kser lhan llha lltr loca long ltra luat
        O mach mact mcac meou ming mloa moni move mpag nact nami nanc ncie nden nder ngco nini nito nitr
        O nner nost nown nsac nswe ntai occu omai onin onit onlo onme orea orpa orti ortr orts ottl over
        O pend quer rary rasy reas recu retu ribu rker rorp rott rpag rsiv rsta rtin rtru runn sact saft
        O sagi save sbef scov seen sele sibl skag skse ssio stma swer tain tdat temc teml tgui than tmai
        O trec trib trie ttle ttri turn uate uctg uery unas unne urre ursi visi vite whil xpor
        """
}
