import type { SpeechData } from '../../data/speechData.ts';

/** The words by which a Portuguese text says who is speaking. */
export const SPEECH_PT: SpeechData = {
  words: {
    determiner: `o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas seu sua seus suas
      meu minha nosso nossa cada outro outra outros outras todo toda todos todas nenhum nenhuma dois duas três quatro cinco seis sete
      oito nove dez alguns algumas`,
    preposition: `de do da dos das em no na nos nas num numa ao aos à às por pelo pela pelos pelas para com sem sobre entre até desde
      contra após durante segundo conforme perante sob antes depois além`,
    conjunction: 'e ou mas porém porque que se quando enquanto como onde nem também embora pois',
    relative: 'qual quais cujo cuja',
    adverb: `não nunca mais ainda já sempre depois ontem hoje amanhã assim bem mal muito pouco quase só apenas inclusive finalmente aqui
      ali lá agora se me te lhe nos recentemente então logo jamais`,
    auxiliary: `tem têm tinha tinham tenho temos havia houve pode podem podia deve devem quer vai vão vem teria terá`,
    be: 'é são era eram foi foram será seria está estão estava sido estado ser',
    he: 'ele',
    she: 'ela',
    they: 'eles elas nós',
    it: 'isso isto',
    i: 'eu nós',
    small: 'quem sim obrigado nada algo alguém ninguém tanto você vocês talvez aliás',
    titleMale:
      'senhor sr doutor prefeito presidente ministro diretor deputado padre rei dom bispo vereador governador engenheiro',
    titleFemale:
      'senhora sra doutora prefeita presidenta ministra diretora deputada rainha dona vereadora governadora engenheira',
    title: 'dr prof eng arq professor professora general capitão',
    roleMale: `prefeito presidente ministro diretor porta-voz escritor autor ator cantor advogado investigador pesquisador professor médico
      homem pai filho irmão pescador barqueiro mestre fundador historiador treinador jogador deputado senador vereador vizinho
      engenheiro arquiteto editor livreiro capitão agricultor padeiro autarca secretário`,
    roleFemale: `prefeita ministra diretora escritora autora atriz cantora advogada investigadora pesquisadora professora mulher mãe filha
      irmã pescadora mestra fundadora historiadora treinadora jogadora deputada senadora vereadora vizinha engenheira arquiteta
      editora livreira agricultora padeira secretária`,
    role: 'responsável jornalista testemunha artista guia piloto juiz juíza representante dirigente líder cientista economista chefe',
    pluralRole:
      'moradores especialistas críticos testemunhas jornalistas pais autoridades pescadores ministros advogados sindicatos',
    givenMale: `joão josé antónio antônio manuel francisco luís luiz paulo pedro miguel carlos rui nuno tiago ricardo fernando jorge
      vasco duarte gonçalo diogo bruno hugo henrique álvaro afonso joaquim domingos sebastião mateus lucas gabriel rafael marcelo
      eduardo gustavo rodrigo fábio márcio sérgio renato caio otávio zeferino`,
    givenFemale: `maria ana joana teresa isabel catarina margarida filipa sofia inês marta beatriz mariana carolina helena luísa luiza
      fernanda patrícia cláudia sandra paula susana rosa graça fátima conceição filomena amélia lurdes leonor matilde juliana camila
      letícia larissa vanessa renata adriana cristina raquel lúcia sílvia`,
    particle: 'de do da dos das e',
    suffix: 'filho neto júnior',
    time: `segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho
      agosto setembro outubro novembro dezembro`,
    body: `ministério câmara conselho comité comitê comissão partido sindicato universidade instituto escola fundação associação federação
      senado tribunal polícia banco empresa grupo museu teatro festival rádio televisão jornal diário gazeta revista agência hospital
      igreja praça rua avenida porto ponte castelo cidade região república portugal brasil europa lago rio prémio prêmio copa taça
      prefeitura assembleia`,
    place:
      'lisboa porto coimbra braga faro brasília recife salvador fortaleza curitiba portugal brasil europa',
    speechNoun: 'palavras declaração frase opinião resposta comentário mensagem promessa crítica',
    that: 'que',
    definite: 'o a os as seu sua este esta',
    indefinite: 'um uma uns umas alguns algumas',
    viewLead: 'para',
    amountsTo: 'trata tratava',
    him: 'dele',
    her: 'dela',
    whose: 'seu sua',
    and: 'e',
    or: 'ou',
    who: 'que quem',
    whoever: 'que',
    agent: 'por pelo pela',
    as: 'como',
    asking: 'pergunta perguntou questiona questionou',
    asked: 'questionado questionada interrogado interrogada perguntado perguntada',
    questionLead: 'se porque como quando quem sobre que onde qual',
    opener: 'questionado questionada quando enquanto depois antes embora porque desde',
    clauseSubject: 'ele ela eles eu nós',
    circumstance: 'em no na por durante após antes',
    placeLead: 'em',
    denying: 'nega negou desmente desmentiu',
    rejecting: 'nega negou desmente desmentiu rejeita rejeitou',
    recalling: 'recorda recordou lembra lembrou cita citou',
    document: 'recensão editorial artigo coluna carta comunicado livro relatório conto mensagem',
    display: 'cartaz cartazes faixa faixas',
    otherOffice: 'ex vice',
    eachTimeNew:
      'porta-voz fonte funcionário funcionária consultor representante membro especialista assessor',
  },
  inflect: {
    ar: { finite: 'a am ou aram ava avam ará', participle: 'ando ado ada' },
    er: { finite: 'e em eu eram ia iam', participle: 'endo ido ida' },
  },
  cues: {
    say: `dizer:diz,dizem,disse,disseram,dizia,dito explic-ar acrescent-ar respond-er cont-ar observ-ar afirm-ar declar-ar
      coment-ar record-ar lembr-ar precis-ar sublinh-ar destac-ar pergunt-ar concluir:conclui,concluiu anunci-ar inform-ar reiter-ar
      referir:refere,referiu,referido replic-ar continu-ar coloc-ar fal-ar_em fal-ar_de`,
    write: 'escrev-er public-ar tuit-ar',
    loaded: `garantir:garante,garantiu,garantido assegur-ar avis-ar alert-ar promet-er admitir:admite,admitiu reconhec-er denunci-ar
      critic-ar confirm-ar neg-ar sustentar:sustenta,sustentou defend-er brinc-ar insistir:insiste,insistiu lament-ar discord-ar
      apel-ar argument-ar`,
    manner: 'grit-ar sussurr-ar exclam-ar suspir-ar desabaf-ar',
    thought: 'pens-ar acreditar:acredita,acreditou tem-er esper-ar considerar:considera,considerou',
    object: 'definir:define,definiu chamar:chama,chamou classificar:classifica,classificou',
  },
  commaBehindMarks: true,
  dashesOpenSpeech: true,
  views: `segundo_* conforme_* de_acordo_com_* nas_palavras_de/do/da_* na_opinião_de/do/da_* no_entender_de/do/da_* na_opinião_* no_entender_*
    nas_palavras_* a_~_ver na_~_opinião no_~_entender`,
  venues: 'entrevista:a,ao,à,com declarações:a,ao,à',
  endings: {
    participle: 'ado ada ados adas ido ida idos idas',
    verb: 'ou eu iu a e am em ava ia ado ido',
    adverb: 'mente',
  },
};
