package ai.vidgo.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A library by its coordinates; what it says about itself lies in Maven's local repository. */
record LibraryPom(String group, String artifact, String version) {

    private static final Path REPOSITORY = Path.of(System.getProperty("vidgo.maven.repository"));

    /** Reads {@code group:artifact:classifier:type:version}. */
    static LibraryPom parse(String coordinates) {
        String[] parts = coordinates.strip().split(":", -1);
        return new LibraryPom(parts[0], parts[1], parts[parts.length - 1]);
    }

    /** The names of its licences, or those of the nearest parent that names any. */
    Set<String> licences() {
        Element project = read();
        Set<String> names = new LinkedHashSet<>();
        child(project, "licenses").ifPresent(licences -> {
            NodeList all = licences.getElementsByTagName("license");
            for (int i = 0; i < all.getLength(); i++) {
                text((Element) all.item(i), "name").ifPresent(names::add);
            }
        });
        return names.isEmpty() ? parent(project).map(LibraryPom::licences).orElse(names) : names;
    }

    private static Optional<LibraryPom> parent(Element project) {
        return child(project, "parent")
                .map(parent -> new LibraryPom(
                        text(parent, "groupId").orElseThrow(),
                        text(parent, "artifactId").orElseThrow(),
                        text(parent, "version").orElseThrow()));
    }

    private Element read() {
        Path file = REPOSITORY
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
        try (InputStream stream = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            // Some old POM files name a document type; nothing is fetched for it.
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return factory.newDocumentBuilder().parse(stream).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(file + " can't be read", e);
        }
    }

    private static Optional<Element> child(Element of, String name) {
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(Element of, String name) {
        return child(of, name).map(element -> element.getTextContent().strip());
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
