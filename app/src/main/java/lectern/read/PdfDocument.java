package lectern.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.source.Layout;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/// One PDF document that is open, and its text.
final class PdfDocument {
  private static final int MOST_PAGES = 5000;

  /// Pages named in a message.
  private static final int MOST_NAMED = 10;

  /// A line of two columns has its widest blank in the middle, and words on both sides over this part of the page.
  private static final float SIDE = 0.2f;

  private static final float COLUMNS = 0.4f;

  private final Source source;
  private final PDDocument document;
  private final MarkedText out = new MarkedText();

  PdfDocument(Source source, PDDocument document) {
    this.source = source;
    this.document = document;
  }

  SourceText read() throws IOException, UnreadableSourceException {
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      throw PdfReader.refuse(
          source,
          " is locked by its author against copying text out of it. Ask for a copy that is not.");
    }
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw PdfReader.refuse(
          source,
          " has "
              + document.getNumberOfPages()
              + " pages. Expected at most "
              + MOST_PAGES
              + "; split it.");
    }
    PdfStripper stripper = new PdfStripper(true);
    List<PdfPage> pages = stripper.read(document);
    boolean columns = isInColumns(pages);
    if (columns) {
      stripper = new PdfStripper(false);
      pages = stripper.read(document);
    }
    requireWords(pages);
    PdfLayout layout = new PdfLayout(pages, columns, out);
    int hyphens = layout.write();
    if (!out.hasWords()) {
      throw noWords();
    }
    out.drop(stripper.printedTwice(), "printed a second time on the same spot");
    dropNotes();
    find(stripper, columns, hyphens);
    return out.finish(source, Layout.WRAPPED, properties());
  }

  private void requireWords(List<PdfPage> pages) throws IOException, UnreadableSourceException {
    List<Integer> scanned = new ArrayList<>();
    boolean words = false;
    for (int i = 0; i < pages.size(); i++) {
      words |= !pages.get(i).lines().isEmpty();
      if (pages.get(i).lines().isEmpty() && showsPicture(document.getPage(i))) {
        scanned.add(i + 1);
      }
    }
    if (!words) {
      throw scanned.isEmpty()
          ? noWords()
          : PdfReader.refuse(
              source,
              " is a scan: its pages are pictures without a text layer. Run a program for text recognition (OCR)"
                  + " over it, and read its result.");
    }
    if (!scanned.isEmpty()) {
      out.find(
          "There are pictures and no words on "
              + (scanned.size() == 1 ? "page " : "pages ")
              + scanned.stream()
                  .limit(MOST_NAMED)
                  .map(String::valueOf)
                  .collect(Collectors.joining(", "))
              + (scanned.size() > MOST_NAMED ? " and others" : "")
              + "; what may be written in the pictures was not read.");
    }
  }

  private UnreadableSourceException noWords() {
    return PdfReader.refuse(
        source, " is a PDF document without a word in it. Expected the text of a transcript.");
  }

  private static boolean showsPicture(PDPage page) throws IOException {
    if (page.getResources() == null) {
      return false;
    }
    for (COSName name : page.getResources().getXObjectNames()) {
      if (page.getResources().isImageXObject(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInColumns(List<PdfPage> pages) {
    int all = 0;
    int parted = 0;
    for (PdfPage page : pages) {
      for (PdfLine line : page.lines()) {
        boolean wide = line.right() - line.left() > page.width() / 2;
        all += wide ? 1 : 0;
        parted += wide && isParted(line, page.width()) ? 1 : 0;
      }
    }
    return parted >= 3 && parted > COLUMNS * all;
  }

  private static boolean isParted(PdfLine line, float width) {
    return line.gap() > 1.2f * line.size()
        && line.gapAt() > 0.4f * width
        && line.gapAt() < 0.65f * width
        && line.gapAt() - line.gap() - line.left() > SIDE * width
        && line.right() - line.gapAt() > SIDE * width;
  }

  /// Counts notes that somebody laid over a page: they are no part of what is printed.
  private void dropNotes() throws IOException {
    for (PDPage page : document.getPages()) {
      for (PDAnnotation note : page.getAnnotations()) {
        if (note.getContents() != null) {
          out.drop(note.getContents(), "a note laid over the page");
        }
      }
    }
  }

  private void find(PdfStripper stripper, boolean columns, int hyphens) {
    if (columns) {
      out.find(
          "The pages seem to be set in columns; their lines were taken in the order of the file. Check that they"
              + " follow one another.");
    }
    if (hyphens > 0) {
      out.find(
          (hyphens == 1 ? "1 line ends" : hyphens + " lines end")
              + " in a hyphen or dash inside a word; whether it belongs to the word cannot be told, and it was kept.");
    }
    if (stripper.nameless() > 0) {
      out.find(
          stripper.nameless()
              + " glyphs are missing from the text: the fonts of the file do not say which characters they are.");
    }
    if (stripper.isMostlyInvisible()) {
      out.find(
          "The words are an invisible layer behind pictures of the pages, as text recognition makes it; expect wrong"
              + " ones.");
    }
  }

  private Map<String, String> properties() {
    PDDocumentInformation information = document.getDocumentInformation();
    Map<String, String> properties = new TreeMap<>();
    put(properties, "title", information.getTitle());
    put(properties, "author", information.getAuthor());
    put(properties, "subject", information.getSubject());
    Calendar created = information.getCreationDate();
    if (created != null) {
      properties.put("created", created.toInstant().toString());
    }
    return properties;
  }

  private static void put(Map<String, String> properties, String key, @Nullable String value) {
    String folded = value == null ? "" : value.strip();
    if (!folded.isEmpty() && folded.length() <= 1000 && !isFileName(folded)) {
      properties.put(key, folded);
    }
  }

  /// Word's printer driver calls a document by the name of its file.
  private static boolean isFileName(String title) {
    return title.startsWith("Microsoft Word - ")
        || title.toLowerCase(Locale.ROOT).matches(".*\\.(docx?|rtf|odt|indd|pdf)");
  }
}
