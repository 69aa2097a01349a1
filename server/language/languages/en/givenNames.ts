/** Very common given names, by the sex of most people who bear them. They help a pronoun to find whom it means. A name that both bear often (Alex, Sam, Robin) is in `given`. */
export const GIVEN_NAMES = {
  givenMale: `tobin rollo jory rufus amos silas ezra odo hanno lucian alaric ambrose 
    barnaby basil bertram caspian crispin cuthbert dagfinn dougal edmond ephraim finlay gideon godfrey hamish
    ignatius isaiah ivor jasper jethro leander levi linus lucjan milo obadiah obi oisin osbert
    oswald phineas quentin rafferty reuben sholto sigmund soren stellan tadhg theodor ulric uriah zebedee
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alec alejandro alessandro
    alexander alfred ali allan allen alvin amir anatoly anders andre andreas andrei andres andrew andy angelo
    angus anthony antoine anton antonio archie ariel arnold arthur arturo asif austin barry bart ben benedict
    benito benjamin bernard bernardo bernie bert bill billy bob bobby boris brad bradley brandon brendan brent
    brett brian bruce bruno bryan byron calvin carl carlos cedric cesar chad charles charlie chester chris
    christian christoph christopher chuck clarence claude clayton cliff clifford clint clive cody colin conor
    conrad constantin corey cornelius craig curt curtis cyrus dale damian damon dan daniel danny darren darryl
    dave david davis dean declan denis dennis derek dick diego dieter dimitri dirk dmitri dmitry dominic
    dominik don donald doug douglas duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward
    edwin eli elias elijah emanuel emil emilio emmanuel enrico enrique eric erik ernest ernesto ethan eugene
    evan evgeny fabio faisal felipe felix ferdinand fernando fidel finn francesco francis francisco franco
    francois frank franklin franz fred freddie frederick gabriel garry gary gavin geoff geoffrey george gerald
    gerard gerhard gerry giles giovanni giuseppe glen glenn gordon graham grant greg gregory guillermo gus
    gustavo guy hamid hank hans harold harry harvey hassan heinrich hector helmut henri henrik henry herb
    herbert herman hillel horace howard hugh hugo humphrey hussein ian ibrahim igor imran ismail isaac ivan
    jack jacob jacques jaime jake jamal james jared jason javier jay jean-claude jed jeff jeffrey jens jeremy
    jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel joey johan johann johannes john johnny jon
    jonah jonas jonathan jordi jorge jose josef joseph josh joshua juan juergen jules julian julio julius
    jurgen justin karl keith ken kenneth kenny kent kevin khalid kirk klaus kofi kristof kurt kyle lamar lance
    larry lars laurence lawrence leo leon leonard leonardo leonid leopold leroy les liam lionel lloyd lorenzo
    lou louis luc luca lucas luigi luis luka lukas luke magnus mahmoud malcolm manuel marc marcel marcelo marco
    marcos marcus mario mark marshall martin marty marvin mathew matt matteo matthew maurice mauricio maurizio
    max maximilian mehmet mel michael michel miguel mike mikhail milan milton mitch mitchell mohamed mohammad
    mohammed monty moses muhammad murray mustafa nathan nathaniel neal ned neil nelson niall nicholas nick
    nicolas nicolás nigel nikolai noah noam noel norman oleg oliver olivier omar orlando oscar otto owen pablo
    paddy paolo pascal patrick paul pavel pedro percy perry pete peter phil philip philippe phillip pierre
    piers pierre-luc piotr prakash rafael raj rajiv ralph ramesh ramon randall randy raphael rashid raul raúl
    ray raymond reginald rex ricardo riccardo richard rick ricky rob robert roberto rod roderick rodney rodrigo
    roger roland rolf roman ron ronald ronan ronnie rory ross roy rubén rudolph rudy rupert russ russell ryan
    salman salvador salvatore sammy samuel sanjay santiago saul scott sean sebastian sergei sergey sergio seth
    shane shaun silvio simon stan stanley stefan stefano stephan stephen steve steven stewart stuart sundar
    sven tariq tarek ted terence terrence terry theo theodore thierry thomas tim timothy toby tobias todd tom
    tomas tommy tony travis trent trevor tristan ulrich umberto vernon viktor victor vijay vikram vince vincent
    vincenzo vitaly vivek vlad vladimir wade wallace walt walter warren wayne wendell werner wesley wilfred
    wilhelm will willem william willie winston wolf wolfgang xavier yasser yitzhak yuri youssef yusuf zac zach
    zachary zane alasdair alistair amadou andrzej aurelio bartosz bjorn bogdan caspar casper cillian cormac
    dashiell desmond diarmuid dragan emeka eoghan esteban fergus florian gareth gilles goran gwilym haakon
    hakan hiroshi ikechukwu ignacio iker inaki jakub janusz jarek jiri joost jorg kaspar kazuo kenji kwabena
    kwame lachlan ladislav lorcan maciej malachy marek mateo mateus milos miroslav mordecai murdo nabil naveen
    nnamdi obinna odysseas olumide oskar osei padraig pawel percival petros radek rajesh ravi rhodri rhys
    ruairi seamus sergiusz shinji sipho slavko stavros stefanos stig suresh svein takeshi tendai thabo thaddeus
    thorsten tomasz torsten tunde ulf ulrik vaclav vasily vaughan wojciech yannick zbigniew zoltan zoran`,
  givenFemale: `mara dorothea anneliese dagny selma ottoline althea augusta bea briony calla cecily 
    clarissa cordelia cressida dahlia eleanora elspeth esme euphemia fenella fern ginevra greer gwendolen hester
    honor imogen iona isadora isla juno keziah lavinia leonora lettice lorna lottie maeve marigold
    maud millicent minerva mirabel morwenna nerys niamh oona philomena prudence prunella romilly rosamund selina
    seraphina sidonie sigrid sorcha theodora vita xanthe
    abigail ada adela adele adriana agatha agnes aisha alana alejandra alexa alexandra alexis alice alicia
    alison allison alma alyssa amal amanda amber amelia amy ana anastasia angela angelica angelina angie anita
    ann anna annabel anne annette annie antonia anya april ariana astrid audrey aurora ava barbara
    beatrice beatriz becky belinda bella bernadette bernice beth bethany betsy betty beverly bianca bonnie
    brenda brianna bridget brigitte britney brittany brooke caitlin camila camilla candace candice carla carly
    carmen carol carole carolina caroline carolyn carrie cassandra catalina catherine cathy cecilia celeste
    celia charlene charlotte chelsea cheryl chiara chloe christa christiane christina christine cindy claire
    clara clare claudia colleen connie constance cora corinne cristina crystal cynthia dagmar daisy daniela
    danielle daphne darlene dawn debbie deborah debra deirdre delia denise diana diane dianne dolores dominique
    donna dora doreen doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise eliza
    elizabeth ella ellen eloise elsa elsie emilia emily emma erica erika erin esmeralda estelle esther ethel
    eugenia eunice eva evangeline eve evelyn fatima faye felicia fiona flora florence frances francesca frida
    frieda gabriela gabrielle gail gemma genevieve georgia georgina geraldine germaine gertrude gillian gina
    giorgia giovanna gisela giulia gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn hadley
    hannah harriet hazel heather heidi helen helena helene helga henrietta hillary hilda holly hope ida
    ilana imelda indira ines inés inga ingrid irene iris irma isabel isabella isabelle ivana ivy jackie
    jacqueline jana jane janet janice janine jasmine jeanette jeanne jemima jenna jennifer jenny jessica jill
    jo joan joana joanna joanne jocelyn johanna josephine joy joyce juanita judith judy julia juliana julie
    juliet julieta julianne june justine kaitlin kamala kara karen karin karina karla kate katharina katharine
    katherine kathleen kathryn kathy katie katrina katya kaya kayla keira kelsey kerstin kimberly kirsten
    kirstie kristen kristin kristina kyra lana lara laura lauren laurie lea leah leila lena leonie 
    leticia lillian lily linda lisa livia liz liza lois lola loretta lori lorraine louise
    lourdes lucia lucille lucinda lucy luisa luna lydia lynn lynne mabel madeleine madeline madison mae maggie
    maia malala mallory mandy marcela marcia margaret margarita margot marguerite maria mariah marian mariana
    marianne marie marina marion marisa marissa marjorie marlene marta martha martina mary mathilde matilda
    maura maureen maxine maya megan meghan melanie melinda melissa mercedes meredith meryl mia michaela michele
    michelle mildred millie mina mindy mira miranda miriam moira mollie molly mona monica monika muriel myra
    myrtle nadia nadine nancy naomi natalia natalie natasha nell nellie nicola nicole nicolette nina nora norma
    octavia olga olive olivia ophelia paige paloma pam pamela patrice patricia patsy patti patty paula paulette
    pauline pearl peggy penelope penny petra phoebe phyllis pilar pippa polly portia priscilla priyanka queenie
    rachel ramona raquel rebecca regina renata renee rhonda rita roberta rochelle rosa rosalind rosalie rosario
    rose rosemary rosie rowena roxanne ruby ruth sabrina sadie sally salma samantha sandra sara sarah savannah
    scarlett selena serena shania sharon sheila shelby shelley sherry sheryl shirley silvia siobhan
    sofia sonia sonja sonya sophia sophie stacey stacy stella stephanie sue summer susan susana susanna
    susannah susie suzanne suzy svetlana sybil sylvia tabitha talia tamara tammy tania tanya tara tasha tatiana
    teresa teri tess tessa thea thelma theresa therese tiffany tina tonya tracey tracy tricia trudy ursula
    valentina valerie vanessa vera verity veronica vicki vicky victoria viola violet virginia vivian viviane
    vivienne wanda wendy whitney wilhelmina wilma winifred winnie xenia yasmin yolanda yvette yvonne zadie
    zainab zara zelda zoe zoya adaeze agnieszka aisling akua amara amina anneke annika antje aoife apolline
    ayesha ayumi beatrix birgit bozena branka bronagh bronwyn carys cerys chiamaka chidinma chinwe clementine
    dorota dragana efua eilidh elke elzbieta fatou femke freya giselle gudrun halima hanneke henrike hiroko
    imani ingeborg isolde jadwiga jelena joaquina kasia katarzyna keiko khadija lerato liesbeth lieselotte
    ludmila magdalena mairead malgorzata marijke mathilda milena mireille morag naledi nkechi noemi nuria
    oksana olena oluchi orla orlaith philippa radhika roisin roswitha saoirse saskia shabnam sinead solveig
    sunniva svea tamsin tatjana teodora thandiwe thandi venetia vesna xiomara yetunde yewande zofia zsofia
    zuzana`,
  given: `addison alex ash ashton aubrey bailey blair blake cameron carey carmel casey charley chandra dakota dallas
    dana darcy devon drew dusty eden ellis emerson finley frankie gale hayden harper hunter jamie jessie jody
    jordan jude kai kelly kendall kerry kim kiran kit lee lesley logan mackenzie marley morgan nicky parker pat
    quinn reagan reed reese riley robbie robin rowan sage sam sandy sasha shawn shelly skyler sidney sydney
    taylor tatum toni tyler val nikita andrea jean rene simone sacha jan
    lindsey lindsay leslie ashley shannon hilary`,
} as const;

/** Short forms of given names: the full form, then those that stand for it. */
export const SHORT_FORMS = `alexander:alex,sandy,sasha,lex alexandra:alex,sandra,sasha andrew:andy,drew anthony:tony antonio:tony,toni
  barbara:barb,babs benjamin:ben,benny bernard:bernie bradley:brad catherine:cathy,kate,cate,katie,kit
  charles:charlie,chuck,chas christina:chris,tina christine:chris,tina christopher:chris,kit cynthia:cindy
  daniel:dan,danny david:dave,davey deborah:debbie,deb debra:debbie,deb dominic:dom donald:don,donnie
  douglas:doug edward:ed,eddie,ted,ned,teddy edwin:ed,eddie eleanor:ellie,nell
  elizabeth:liz,beth,betty,lizzie,eliza,libby,betsy,bess emily:em,emmy eugene:gene florence:flo,florrie
  frances:fran,francie francis:frank,fran francisco:paco,frank franklin:frank frederick:fred,freddie,freddy
  gabriel:gabe gabriella:gabby geoffrey:geoff gerald:gerry,jerry gerard:gerry gregory:greg gwendolyn:gwen
  harold:harry,hal henry:harry,hank,hal herbert:herb,bert isabel:izzy,bella isabella:bella,izzy jacob:jake,jack
  jacqueline:jackie james:jim,jimmy,jamie janet:jan jeffrey:jeff jennifer:jen,jenny,jenn jeremy:jerry,jem
  jerome:jerry jessica:jess,jessie john:jack,johnny,jon jonathan:jon,jonny,johnny joseph:joe,joey
  josephine:jo,josie joshua:josh judith:judy julia:jules julian:jules katherine:kate,kathy,katie,kit,kathie
  kathleen:kathy,kath,kate kathryn:kate,kathy,katie kenneth:ken,kenny kimberly:kim lawrence:larry,laurie,lawrie
  leonard:len,lenny,leo leonardo:leo leslie:les lewis:lew,lou louis:lou,louie louise:lou lucille:lucy
  madeleine:maddie,maddy madeline:maddie,maddy margaret:maggie,meg,peg,peggy,margie,greta,daisy
  marguerite:maggie,margot martin:marty matthew:matt,matty maximilian:max maxwell:max melanie:mel
  melissa:mel,lissa michael:mike,mick,micky,mickey,mikey michelle:shelly,mikey mikaela:mikey nathan:nate
  nathaniel:nate,nat nicholas:nick,nicky,nico nicolas:nick,nico nicole:nicky,nikki oliver:ollie
  olivia:liv,livvy pamela:pam patricia:pat,patty,patti,trish,tricia patrick:pat,paddy,rick penelope:penny
  peter:pete philippa:pip,pippa philip:phil phillip:phil rachel:rach raymond:ray rebecca:becky,becca,bec
  reginald:reg,reggie richard:rich,rick,dick,ricky,richie robert:rob,bob,bobby,robbie,bert roberta:bobbie
  roderick:rod rodney:rod ronald:ron,ronnie rosemary:rosie,rose rudolph:rudy russell:russ samantha:sam,sammy
  samuel:sam,sammy sandra:sandy sebastian:seb,bas stanley:stan stephanie:steph,stevie
  stephen:steve,steph,stevie steven:steve,stevie stewart:stew stuart:stu susan:sue,susie,suzy suzanne:sue,suzy
  terence:terry theodore:ted,theo,teddy theresa:terry,tess,tessa teresa:terry,tess,tessa thomas:tom,tommy
  timothy:tim,timmy tobias:toby valerie:val veronica:ronnie,vera victor:vic victoria:vicky,vicki,tori
  vincent:vince,vinny virginia:ginny walter:walt,wally william:will,bill,billy,willie,liam winifred:winnie
  zachary:zach,zac,zack`;
