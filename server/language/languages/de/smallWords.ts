/** The small words of German: they hold sentences together, and with a capital they begin one. */
export const SMALL_WORDS_DE = `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser
  diese dieses diesen diesem jener jene jenes jeder jede jedes alle allen alles mein meine meinen dein deine sein
  seine seinen seiner ihr ihre ihren ihrer unser unsere unseren euer eure ich du er sie es wir mich dich sich uns euch
  mir dir ihm ihn ihnen man wer was wen wem welche welcher welches und oder aber denn doch sondern sowie weder noch
  dass daß ob weil wenn als wie da damit obwohl während bevor nachdem bis seit in im ins an am auf aus bei beim
  mit nach von vom vor zu zum zur für gegen ohne um durch über unter zwischen neben hinter wegen trotz laut nicht
  nie niemals nichts niemand nur auch schon noch sehr mehr weniger immer wieder hier dort dann nun jetzt so dabei
  dafür dagegen daher deshalb darum danach zudem außerdem allerdings jedoch dennoch trotzdem natürlich vielleicht
  ist sind war waren bin bist seid wird werden wurde wurden worden sei wäre hat haben habe hatte hatten hätte kann
  können konnte muss müssen musste soll sollen sollte will wollen wollte darf dürfen mag möchte gibt ja nein
  heute gestern morgen`;
