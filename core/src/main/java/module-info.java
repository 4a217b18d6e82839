/// Text in, facts out, proofs checked. The JDK and JSpecify's annotations are all that it needs, so
/// that a newsroom can check a quotation and a proof with one small jar.
module lectern.core {
  requires static transitive org.jspecify;

  exports lectern.cite;
  exports lectern.exchange;
  exports lectern.export;
  exports lectern.json;
  exports lectern.quote;
  exports lectern.quote.article;
  exports lectern.record;
  exports lectern.source;
  exports lectern.transcript;
}
