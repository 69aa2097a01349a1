/** The small words of Italian: they hold sentences together, and with a capital they begin one. */
export const SMALL_WORDS_IT = `il lo la i gli le l' un uno una un' di del dello della dei degli delle dell' a al allo alla ai agli
  alle all' da dal dalla dai dalle dall' in nel nello nella nei negli nelle nell' con su sul sulla sui sulle per tra
  fra e ed o ma però anche se che chi cui come quando dove mentre perché poiché quindi dunque io tu lui lei noi voi
  loro mi ti si ci vi ne mio mia miei tuo tua suo sua suoi sue nostro nostra nostri vostro questo questa questi queste
  quello quella quelli quelle non no sì mai niente nulla nessuno nessuna più meno molto molti poco tanto troppo tutto
  tutti tutta tutte altro altri ogni qualche alcuni alcune già ancora sempre solo poi ora oggi ieri domani qui lì così
  è sono era erano sei siamo siete essere stato stata fu sarà sarebbe ha ho hai abbiamo avete hanno aveva avevano
  avere fa può deve dopo prima senza contro secondo`;
