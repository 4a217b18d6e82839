package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds back the body of an answer "200 OK" until it is whole. A body that is not to be stored, is too long, or belongs
/// to another answer goes to the client as it is written.
final class AnswerCapture extends HttpServletResponseWrapper {

  /// Bytes of the longest body that is held.
  private static final int MOST = 1 << 20;

  private static final String LENGTH = "Content-Length";

  private final HttpServletResponse client;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final Body body = new Body();
  private @Nullable PrintWriter writer;
  private long length = -1;
  private boolean passes;

  AnswerCapture(HttpServletResponse client) {
    super(client);
    this.client = client;
  }

  /// The whole body, once the answer is made; empty where the client has it, or there is none to hold.
  Optional<byte[]> body() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    if (!passes && !mayHold(0)) {
      passOn();
    }
    return passes ? Optional.empty() : Optional.of(held.toByteArray());
  }

  private boolean mayHold(int more) {
    return !client.isCommitted()
        && client.getStatus() == SC_OK
        && length <= MOST
        && held.size() + (long) more <= MOST
        && client.getHeaders("Cache-Control").stream()
            .noneMatch(value -> value.contains("no-store"));
  }

  private void passOn() throws IOException {
    passes = true;
    if (length >= 0 && !client.isCommitted()) {
      client.setContentLengthLong(length);
    }
    if (held.size() > 0) {
      held.writeTo(client.getOutputStream());
      held.reset();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(body, UTF_8));
    }
    return writer;
  }

  /// Only what goes on to the client can be flushed.
  @Override
  public void flushBuffer() throws IOException {
    if (passes) {
      client.flushBuffer();
    }
  }

  @Override
  public void reset() {
    super.reset();
    forget();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    forget();
  }

  private void forget() {
    held.reset();
    length = -1;
  }

  @Override
  public void setContentLength(int bytes) {
    setContentLengthLong(bytes);
  }

  /// The client is told only when it is known whether the body is sent as it is.
  @Override
  public void setContentLengthLong(long bytes) {
    length = bytes;
  }

  @Override
  public void setHeader(String name, String value) {
    if (name.equalsIgnoreCase(LENGTH)) {
      length = Long.parseLong(value);
    } else {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (name.equalsIgnoreCase(LENGTH)) {
      length = Long.parseLong(value);
    } else {
      super.addHeader(name, value);
    }
  }

  /// Where the body is written to.
  private final class Body extends ServletOutputStream {

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int count) throws IOException {
      if (!passes && !mayHold(count)) {
        passOn();
      }
      if (passes) {
        client.getOutputStream().write(bytes, start, count);
      } else {
        held.write(bytes, start, count);
      }
    }

    @Override
    public void flush() throws IOException {
      flushBuffer();
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Answers are written in one go.");
    }
  }
}
