package lectern.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lectern.transcript.Speaker.Side;
import lectern.web.page.Strip;

/// The floor as a picture of its own, for whoever shows a card for a link: who answers above, who asks below. It has no
/// letters, so it needs no fonts.
final class CardPicture {
  private static final int WIDTH = 1_200;
  private static final int HEIGHT = 630;
  private static final int MARGIN = 70;
  private static final int GAP = 22;
  private static final int TALLEST = 300;

  private static final Color PAPER = new Color(0xfdfbf6);
  private static final Color RULE = new Color(0xd9d2c3);

  private CardPicture() {}

  /// A PNG file of 1200 by 630 pixels.
  static byte[] png(Strip strip) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      draw(strip, pen);
    } finally {
      pen.dispose();
    }
    return written(image);
  }

  private static void draw(Strip strip, Graphics2D pen) {
    pen.setColor(PAPER);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(RULE);
    pen.fillRect(MARGIN, MARGIN - 2, WIDTH - 2 * MARGIN, 2);
    pen.fillRect(MARGIN, HEIGHT - MARGIN, WIDTH - 2 * MARGIN, 2);
    int rows = strip.rows().size();
    int room = HEIGHT - 2 * MARGIN - 2 * GAP;
    int height = Math.min(TALLEST, (room - (rows - 1) * GAP) / rows);
    int top = (HEIGHT - rows * height - (rows - 1) * GAP) / 2;
    for (Strip.Row row : strip.rows()) {
      for (Strip.Bar bar : row.bars()) {
        draw(bar, top, height, pen);
      }
      top += height + GAP;
    }
  }

  private static void draw(Strip.Bar bar, int top, int height, Graphics2D pen) {
    double room = WIDTH - 2.0 * MARGIN;
    int from = (int) Math.round(MARGIN + bar.left() * room);
    int to = (int) Math.round(MARGIN + (bar.left() + bar.share()) * room);
    double start =
        switch (bar.side()) {
          case OFFICIAL -> 0;
          case PRESS -> 0.37;
          case MODERATOR, OTHER -> 0.32;
        };
    double part =
        switch (bar.side()) {
          case OFFICIAL, PRESS -> 0.63;
          case MODERATOR, OTHER -> 0.36;
        };
    pen.setColor(colour(bar.side()));
    // A hair of paper parts two turns that are wide enough for it.
    int width = to - from > 3 ? to - from - 1 : Math.max(1, to - from);
    pen.fillRect(from, (int) (top + start * height), width, (int) (part * height));
  }

  /// The inks of the stylesheet, by day.
  private static Color colour(Side side) {
    return switch (side) {
      case OFFICIAL -> new Color(0x7a1f2b);
      case PRESS -> new Color(0x1f4e79);
      case MODERATOR -> new Color(0x6f675a);
      case OTHER -> new Color(0x94897a);
    };
  }

  private static byte[] written(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("Every Java platform can write PNG.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail.", e);
    }
    return bytes.toByteArray();
  }
}
