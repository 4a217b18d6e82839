package lectern.citing;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.json.JsonArray;
import lectern.json.JsonBoolean;
import lectern.json.JsonNull;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// The styles of reference that a CSL style sets, each as the entry of a bibliography in plain text.
enum ReferenceStyle {
  /// American Psychological Association, 7th edition.
  APA("apa"),
  /// The Chicago Manual of Style, 17th edition, notes and bibliography.
  CHICAGO("chicago-note-bibliography"),
  /// Modern Language Association, 9th edition.
  MLA("modern-language-association");

  private static final String LANGUAGE = "en-US";

  private final String style;
  private final Item item = new Item();

  /// Read when the first reference is set, and kept. It is for one thread at a time, as `item` is.
  private @Nullable CSL csl;

  ReferenceStyle(String style) {
    this.style = style;
  }

  /// The one item that is set next.
  private static final class Item implements ItemDataProvider {
    private CSLItemData data = new CSLItemDataBuilder().id("").build();

    @Override
    public CSLItemData retrieveItem(String id) {
      return data;
    }

    @Override
    public Collection<String> getIds() {
      return List.of(data.getId());
    }
  }

  synchronized String set(Reference reference) {
    item.data = CSLItemData.fromJson(members(CslItem.of(reference)));
    CSL setter = setter();
    setter.reset();
    setter.setOutputFormat("text");
    setter.registerCitationItems(item.data.getId());
    return setter.makeBibliography().makeString().strip();
  }

  private CSL setter() {
    CSL known = csl;
    if (known == null) {
      try {
        known = new CSL(item, style, LANGUAGE);
      } catch (IOException e) {
        throw new UncheckedIOException("The styles are part of the program.", e);
      }
      csl = known;
    }
    return known;
  }

  private static Map<String, Object> members(JsonObject object) {
    Map<String, Object> members = new LinkedHashMap<>();
    object.members().forEach((name, value) -> members.put(name, plain(value)));
    return members;
  }

  private static Object plain(JsonValue value) {
    return switch (value) {
      case JsonObject object -> members(object);
      case JsonArray(List<JsonValue> values) -> values.stream().map(ReferenceStyle::plain).toList();
      case JsonString(String text) -> text;
      case JsonNumber(double number) -> (int) number;
      case JsonBoolean(boolean bool) -> bool;
      case JsonNull _ -> "";
    };
  }
}
