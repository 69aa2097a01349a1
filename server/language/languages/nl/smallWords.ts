/** The small words of Dutch: they hold sentences together, and with a capital they begin one. */
export const SMALL_WORDS_NL = `de het een en of maar want dus dat die dit deze wat wie waar hoe wanneer waarom als dan toen omdat
  hoewel terwijl zodat voordat nadat om te in op aan van voor met door naar uit bij over onder tussen tegen tot zonder
  na sinds tijdens volgens ik jij je hij zij ze wij we jullie u men mij me jou hem haar hen hun ons zich mijn zijn jouw
  onze er hier daar niet geen nooit niets niemand nergens ook nog al wel al alleen maar heel zeer meer minder veel weinig
  alle alles elke elk iets iemand ander andere zo nu toch echter daarom bovendien misschien is was waren ben bent
  geweest wordt worden werd werden heb hebt heeft hebben had hadden kan kunnen kon moet moeten moest zal zullen zou
  zouden mag mogen wil willen wilde gaat gaan ging ja nee vandaag gisteren morgen`;
