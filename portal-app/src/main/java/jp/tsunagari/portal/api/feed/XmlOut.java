package jp.tsunagari.portal.api.feed;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML of one namespace, element by element. */
final class XmlOut implements AutoCloseable {

    private final XMLStreamWriter writer;

    private XmlOut(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** A document with this root element. */
    static XmlOut of(OutputStream out, String namespace, String root) throws XMLStreamException {
        XMLStreamWriter writer =
                XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        writer.setDefaultNamespace(namespace);
        writer.writeStartElement(namespace, root);
        writer.writeDefaultNamespace(namespace);
        return new XmlOut(writer);
    }

    /** Declares another namespace, right after the beginning of an element. */
    XmlOut prefix(String prefix, String namespace) throws XMLStreamException {
        writer.setPrefix(prefix, namespace);
        writer.writeNamespace(prefix, namespace);
        return this;
    }

    XmlOut start(String namespace, String name) throws XMLStreamException {
        writer.writeStartElement(namespace, name);
        return this;
    }

    XmlOut attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, clean(value));
        return this;
    }

    /** The language of the whole document. */
    XmlOut language(String language) throws XMLStreamException {
        writer.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
        return this;
    }

    XmlOut start(String name) throws XMLStreamException {
        writer.writeStartElement(name);
        return this;
    }

    XmlOut end() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    /** The text of the element that is open. */
    XmlOut content(String text) throws XMLStreamException {
        writer.writeCharacters(clean(text));
        return this;
    }

    /** An element with a text and nothing else. */
    XmlOut text(String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(clean(text));
        writer.writeEndElement();
        return this;
    }

    /** XML 1.0 has no way to write some characters, not even escaped. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(XmlOut::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    @Override
    public void close() throws XMLStreamException {
        writer.writeEndDocument();
        writer.close();
    }
}
