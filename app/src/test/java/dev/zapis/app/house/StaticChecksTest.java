package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The build's own checks: they are there, and they bite. */
class StaticChecksTest {

    private static final Path PARENT = Path.of("..", "pom.xml");

    @TempDir
    Path output;

    @Test
    @Tag("S1-25")
    void a_raw_type_does_not_compile() throws Exception {
        assertThat(compiles("class Typed { java.util.List<String> names = new java.util.ArrayList<>(); }"))
                .isTrue();
        assertThat(compiles("class Raw { java.util.List names = new java.util.ArrayList(); }"))
                .isFalse();
        assertThat(compiles("class Unchecked { java.util.List<String> names(Object all) {"
                        + " return (java.util.List<String>) all; } }"))
                .isFalse();
    }

    @Test
    @Tag("S4-22")
    void the_build_checks_format_and_nulls() throws Exception {
        Document pom = pom();
        assertThat(texts(pom, "artifactId")).contains("spotless-maven-plugin", "error_prone_core", "nullaway");
        assertThat(texts(pom, "arg")).anyMatch(argument -> argument.contains("-Xep:NullAway:ERROR"));
        assertThat(texts(pom, "goal")).contains("check");
        NodeList active = (NodeList) javax.xml.xpath.XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/build/plugins/plugin[artifactId='spotless-maven-plugin'"
                                + " or artifactId='maven-compiler-plugin']",
                        pom,
                        javax.xml.xpath.XPathConstants.NODESET);
        assertThat(active.getLength()).isEqualTo(2);
    }

    /** Compiles with the warnings that the build turns into errors. */
    private boolean compiles(String source) throws Exception {
        List<String> options = new ArrayList<>(texts(pom(), "arg").stream()
                .filter(argument -> argument.startsWith("-Xlint") || argument.equals("-Werror"))
                .toList());
        assertThat(options).isNotEmpty();
        options.addAll(List.of("-proc:none", "-d", output.toString()));
        var compiler = ToolProvider.getSystemJavaCompiler();
        return compiler.getTask(new StringWriter(), null, null, options, null, List.of(file(source)))
                .call();
    }

    private static JavaFileObject file(String source) {
        String name = source.replaceFirst("class (\\w+).*", "$1");
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static Document pom() throws Exception {
        try (var file = Files.newInputStream(PARENT)) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file);
        }
    }

    private static List<String> texts(Document pom, String element) {
        NodeList found = pom.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) texts.add(found.item(i).getTextContent());
        return texts;
    }
}
