package lectern.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// What RFC 4287 and JSON Feed 1.1 ask of a feed.
class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @Test
  void anAtomFeedHasItsIdTitleUpdateAuthorAndLinks() throws Exception {
    Element feed = atom(Found.feed(Found.CORRECTED, Found.NEW)).getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(text(feed, "id")).isEqualTo("https://record.example/search.atom?q=harbor");
    assertThat(text(feed, "title")).isEqualTo("Lectern: harbor");
    assertThat(text(feed, "updated")).isEqualTo("2031-03-15T08:30:00Z");
    assertThat(text(feed, "name")).isEqualTo("Press Office of Norvale");
    assertThat(first(feed, "link").getAttribute("rel")).isEqualTo("self");
    assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(2);
  }

  @Test
  void anAtomEntryShowsTheTurnsAroundThePassageAndWhatItReadBefore() throws Exception {
    Element entry = first(atom(Found.feed(Found.CORRECTED)).getDocumentElement(), "entry");
    assertThat(text(entry, "title"))
        .isEqualTo("Corrected: MS. QUIST in “Press availability on the harbor”");
    assertThat(text(entry, "id")).isEqualTo(Found.CORRECTED.id().toString());
    assertThat(text(entry, "name")).isEqualTo("MS. QUIST");
    assertThat(text(entry, "published")).isEqualTo("2031-03-15T08:30:00Z");
    assertThat(first(entry, "category").getAttribute("term")).isEqualTo("corrected");
    assertThat(first(entry, "content").getAttribute("type")).isEqualTo("html");
    assertThat(text(entry, "content"))
        .isEqualTo(
            "<p><b>Q:</b> And the dues?</p><blockquote cite=\""
                + Found.CORRECTED.url()
                + "\"><p><b>MS. QUIST:</b> The harbor dues are &lt; 9 &amp; will stay.</p></blockquote>"
                + "<p>Before the correction: <del>The harbor dues are 8.</del></p>");
  }

  @Test
  void whoIsNotNamedLeavesTheEntryToTheOffice() throws Exception {
    Element entry = first(atom(Found.feed(Found.NEW)).getDocumentElement(), "entry");
    assertThat(text(entry, "title")).isEqualTo("“Press availability on the harbor”");
    assertThat(text(entry, "name")).isEqualTo("Press Office of Norvale");
    assertThat(first(entry, "category").getAttribute("term")).isEqualTo("new");
  }

  @Test
  void charactersThatXmlHasNoPlaceForAreReplaced() throws Exception {
    AlertItem odd = withText("a\u0000b\ud800c\ufffe😀]]>");
    Element entry = first(atom(Found.feed(odd)).getDocumentElement(), "entry");
    assertThat(text(entry, "content")).contains("a\ufffdb\ufffdc\ufffd😀]]&gt;");
  }

  @Test
  void aJsonFeedHasItsVersionAndItems() throws Exception {
    JsonObject feed =
        (JsonObject) JsonReader.read(JsonFeedWriter.write(Found.feed(Found.CORRECTED, Found.NEW)));
    assertThat(feed.string("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.string("title")).isEqualTo("Lectern: harbor");
    assertThat(feed.string("feed_url")).isEqualTo("https://record.example/search.atom?q=harbor");
    assertThat(feed.array("items").values()).hasSize(2);
    JsonObject item = (JsonObject) feed.array("items").values().getFirst();
    assertThat(item.string("id")).isEqualTo(Found.CORRECTED.id().toString());
    assertThat(item.string("content_text"))
        .isEqualTo(
            """
            Q: And the dues?

            MS. QUIST: The harbor dues are < 9 & will stay.

            Before the correction: The harbor dues are 8.\
            """);
    assertThat(item.object("_lectern").string("citation")).isEqualTo(Found.CORRECTED.citation());
  }

  @Test
  void aFeedIsNoPageOfResults() {
    AlertItem[] many = Collections.nCopies(101, Found.NEW).toArray(AlertItem[]::new);
    assertThatThrownBy(() -> Found.feed(many))
        .hasMessage("A feed has at most 100 items, but found 101.");
  }

  private static AlertItem withText(String text) {
    return new AlertItem(
        AlertItem.Cause.NEW,
        URI.create("urn:a"),
        URI.create("urn:a"),
        "a/v1/t1.s1",
        "Work",
        new Said("", text),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Found.MORNING);
  }

  private static Document atom(Feed feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(AtomWriter.write(feed))));
  }

  private static Element first(Element in, String name) {
    return (Element) in.getElementsByTagNameNS(ATOM, name).item(0);
  }

  private static String text(Element in, String name) {
    return first(in, name).getTextContent();
  }
}
