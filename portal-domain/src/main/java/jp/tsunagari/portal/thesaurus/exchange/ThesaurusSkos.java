package jp.tsunagari.portal.thesaurus.exchange;

import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.ConceptDraft.Links;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import org.jspecify.annotations.Nullable;

/**
 * The thesaurus as SKOS in RDF/XML. Labels are {@code skos:prefLabel} and {@code skos:altLabel} in {@code ja} and
 * {@code en}; the reading is the preferred label in {@code ja-Hira}. Beside {@code skos:broader}, {@code skos:narrower} and
 * {@code skos:related} there are two properties of the portal's own, in the namespace {@value #OWN}: {@code neverSame}, between
 * concepts that are easily mistaken for each other, and {@code cue}, a phrase ({@code rdf:value}) by which a document names a
 * term, with the places where it counts ({@code countsIn}).
 */
final class ThesaurusSkos {

    static final String OWN = "urn:tsunagari:thesaurus-terms#";

    private static final String SCHEME = "urn:tsunagari:thesaurus";
    private static final String BASE = SCHEME + ":";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String LINE = "\n";

    private ThesaurusSkos() {}

    /** All concepts, so that {@link #read} gives them again. */
    static void write(Thesaurus thesaurus, Writer to) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to);
        xml.setPrefix("rdf", RDF);
        xml.setPrefix("skos", SKOS);
        xml.setPrefix("own", OWN);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters(LINE);
        xml.writeStartElement(RDF, "RDF");
        xml.writeNamespace("rdf", RDF);
        xml.writeNamespace("skos", SKOS);
        xml.writeNamespace("own", OWN);
        xml.writeCharacters(LINE);
        xml.writeEmptyElement(SKOS, "ConceptScheme");
        xml.writeAttribute(RDF, "about", SCHEME);
        for (Concept concept : thesaurus.concepts()) {
            write(concept, thesaurus, xml);
        }
        xml.writeCharacters(LINE);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void write(Concept concept, Thesaurus thesaurus, XMLStreamWriter xml) throws XMLStreamException {
        Labels labels = concept.labels();
        String code = concept.code();
        xml.writeCharacters(LINE);
        xml.writeStartElement(SKOS, "Concept");
        xml.writeAttribute(RDF, "about", BASE + code);
        link(xml, SKOS, "inScheme", SCHEME);
        text(xml, "notation", null, code);
        text(xml, "prefLabel", "ja", labels.preferred());
        text(xml, "prefLabel", "ja-Hira", labels.reading());
        for (int at = 0; at < labels.english().size(); at++) {
            text(xml, at == 0 ? "prefLabel" : "altLabel", "en", labels.english().get(at));
        }
        for (String word : labels.same()) {
            text(xml, "altLabel", "ja", word);
        }
        text(xml, "definition", "ja", concept.definition() == null ? "" : concept.definition());
        links(xml, SKOS, "broader", thesaurus.broader(code));
        links(xml, SKOS, "narrower", thesaurus.narrower(code));
        links(xml, SKOS, "related", thesaurus.related(code));
        links(xml, OWN, "neverSame", thesaurus.never(code));
        for (Labels.Cue cue : labels.cues()) {
            xml.writeStartElement(OWN, "cue");
            xml.writeAttribute(RDF, "parseType", "Resource");
            xml.writeStartElement(RDF, "value");
            xml.writeCharacters(cue.phrase());
            xml.writeEndElement();
            xml.writeStartElement(OWN, "countsIn");
            xml.writeCharacters(cue.countsIn());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters(LINE);
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String property, @Nullable String language, String text)
            throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement(SKOS, property);
            if (language != null) {
                xml.writeAttribute("xml", XML, "lang", language);
            }
            xml.writeCharacters(text);
            xml.writeEndElement();
            xml.writeCharacters(LINE);
        }
    }

    private static void links(XMLStreamWriter xml, String namespace, String property, List<Concept> others)
            throws XMLStreamException {
        for (Concept other : others) {
            link(xml, namespace, property, BASE + other.code());
        }
    }

    private static void link(XMLStreamWriter xml, String namespace, String property, String address)
            throws XMLStreamException {
        xml.writeEmptyElement(namespace, property);
        xml.writeAttribute(RDF, "resource", address);
        xml.writeCharacters(LINE);
    }

    /** Document types and what lies outside the file are refused: a file is sent by a person and read by a server. */
    static FileConcepts read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        try {
            return new Reading(factory.createXMLStreamReader(new StringReader(text))).concepts();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            return FileConcepts.refused(FileFault.of(line, "no-xml"));
        }
    }

    /** A file on its way through the reader. */
    private static final class Reading {

        private final XMLStreamReader xml;
        private final Map<String, Found> found = new LinkedHashMap<>();
        private final List<FileFault> faults = new ArrayList<>();

        Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        FileConcepts concepts() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    return FileConcepts.refused(FileFault.of(line(), "document-type"));
                }
                if (event == XMLStreamConstants.START_ELEMENT && is(SKOS, "Concept")) {
                    concept();
                }
            }
            if (found.isEmpty() && faults.isEmpty()) {
                faults.add(FileFault.of(0, "no-concept"));
            }
            found.values()
                    .forEach(concept -> concept.narrower.forEach(code -> {
                        Found below = found.get(code);
                        if (below != null && !below.broader.contains(concept.code)) {
                            below.broader.add(concept.code);
                        }
                    }));
            return new FileConcepts(
                    found.values().stream().map(Found::draft).toList(),
                    found.values().stream().map(concept -> concept.line).toList(),
                    faults);
        }

        private void concept() throws XMLStreamException {
            String about = xml.getAttributeValue(RDF, "about");
            int line = line();
            Found concept = new Found(about == null ? "" : code(about), line);
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.isStartElement()) {
                    property(concept);
                }
            }
            if (about == null) {
                faults.add(FileFault.of(line, "no-address"));
            } else if (found.putIfAbsent(concept.code, concept) != null) {
                faults.add(FileFault.of(line, "code-twice", concept.code));
            }
        }

        private void property(Found concept) throws XMLStreamException {
            String name = xml.getLocalName();
            String namespace = xml.getNamespaceURI();
            String resource = xml.getAttributeValue(RDF, "resource");
            String language = xml.getAttributeValue(XML, "lang");
            if (OWN.equals(namespace) && name.equals("cue")) {
                cue(concept);
            } else if (resource != null) {
                xml.getElementText();
                String property = SKOS.equals(namespace) || OWN.equals(namespace) ? name : "";
                concept.link(property, code(resource));
            } else if (SKOS.equals(namespace) && LABELS.contains(name)) {
                concept.label(
                        name,
                        language == null ? "ja" : language,
                        xml.getElementText().strip());
            } else {
                skip();
            }
        }

        private void cue(Found concept) throws XMLStreamException {
            String phrase = "";
            String countsIn = "all";
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.isStartElement()) {
                    boolean value = is(RDF, "value");
                    boolean counts = is(OWN, "countsIn");
                    String text = xml.getElementText().strip();
                    phrase = value ? text : phrase;
                    countsIn = counts ? text : countsIn;
                }
            }
            concept.cues.add(new Labels.Cue(phrase, countsIn));
        }

        private void skip() throws XMLStreamException {
            int depth = 1;
            while (depth > 0) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            }
        }

        private boolean is(String namespace, String name) {
            return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
        }

        private int line() {
            return Math.max(0, xml.getLocation().getLineNumber());
        }

        private static String code(String address) {
            return address.startsWith(BASE)
                    ? address.substring(BASE.length())
                    : address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
        }

        private static final List<String> LABELS = List.of("prefLabel", "altLabel", "definition");
    }

    /** A concept of which more and more is known. */
    private static final class Found {

        private final String code;
        private final int line;
        private String label = "";
        private String reading = "";
        private String definition = "";
        private final List<String> english = new ArrayList<>();
        private final List<String> same = new ArrayList<>();
        private final List<Labels.Cue> cues = new ArrayList<>();
        private final List<String> broader = new ArrayList<>();
        private final List<String> narrower = new ArrayList<>();
        private final List<String> related = new ArrayList<>();
        private final List<String> never = new ArrayList<>();

        Found(String code, int line) {
            this.code = code;
            this.line = line;
        }

        void label(String property, String language, String text) {
            if (property.equals("definition")) {
                definition = language.startsWith("ja") ? text : definition;
            } else if (language.equals("ja-Hira")) {
                reading = text;
            } else if (language.startsWith("en")) {
                english.add(property.equals("prefLabel") ? 0 : english.size(), text);
            } else if (language.equals("ja") && property.equals("prefLabel")) {
                label = text;
            } else if (language.equals("ja")) {
                same.add(text);
            }
        }

        void link(String property, String other) {
            switch (property) {
                case "broader" -> broader.add(other);
                case "narrower" -> narrower.add(other);
                case "related" -> related.add(other);
                case "neverSame" -> never.add(other);
                default -> {
                    // Other properties, such as the scheme, say nothing that is kept.
                }
            }
        }

        ConceptDraft draft() {
            return new ConceptDraft(
                    code,
                    new Labels(label, reading, english, same, cues),
                    new Links(broader, related, never),
                    definition);
        }
    }
}
