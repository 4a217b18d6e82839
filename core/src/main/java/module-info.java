/// Text in, facts out, proofs checked. The JDK and JSpecify's annotations are all that it needs, so
/// that a newsroom can check a quotation and a proof with one small jar.
module lectern.core {
  requires static transitive org.jspecify;

  exports lectern.exchange;
  exports lectern.export;
  exports lectern.source;
  exports lectern.transcript;
}
