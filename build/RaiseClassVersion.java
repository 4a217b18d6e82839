import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// `java RaiseClassVersion.java a.jar…`: rewrites the Java 5 classes in each jar as Java 8 ones.
///
/// picocli is compiled for Java 5. Such classes have no stack maps: the JVM checks them with its old,
/// slow verifier on every start and leaves them out of an AOT cache, which costs a third of the time
/// of a short command. The instructions stay as they are; only version and stack maps are new.
void main(String[] jars) throws IOException {
  for (String jar : jars) {
    rewrite(Path.of(jar));
  }
}

void rewrite(Path jar) throws IOException {
  Path rewritten = jar.resolveSibling(jar.getFileName() + ".new");
  try (var in = new JarFile(jar.toFile());
      var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
      var out = new JarOutputStream(Files.newOutputStream(rewritten))) {
    ClassFile classFile =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
    in.stream().forEachOrdered(entry -> copy(in, entry, out, classFile));
  }
  Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
}

void copy(JarFile in, JarEntry entry, JarOutputStream out, ClassFile classFile) {
  try (var content = in.getInputStream(entry)) {
    byte[] bytes = content.readAllBytes();
    out.putNextEntry(new JarEntry(entry.getName()));
    out.write(entry.getName().endsWith(".class") ? raised(bytes, classFile) : bytes);
    out.closeEntry();
  } catch (IOException e) {
    throw new UncheckedIOException(e);
  }
}

byte[] raised(byte[] bytes, ClassFile classFile) {
  ClassModel old = classFile.parse(bytes);
  if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) {
    return bytes;
  }
  return classFile.build(
      old.thisClass().asSymbol(),
      builder -> {
        builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
        old.elementStream()
            .filter(element -> !(element instanceof ClassFileVersion))
            .forEachOrdered(builder::with);
      });
}
