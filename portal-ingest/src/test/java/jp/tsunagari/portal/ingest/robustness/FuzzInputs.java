package jp.tsunagari.portal.ingest.robustness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tsunagari.portal.ingest.source.PdfDocuments;

/** Documents that nobody would publish: damaged texts, Word documents and PDFs, and bytes that are no document. */
final class FuzzInputs {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-31j"),
            Charset.forName("EUC-JP"),
            Charset.forName("ISO-2022-JP"));
    private static final List<String> XML_PARTS = List.of(
            "<w:p>",
            "</w:p>",
            "<w:tbl>",
            "<w:tr>",
            "</w:tr>",
            "<w:tc>",
            "</w:tc>",
            "<w:t>",
            "</w:t>",
            "<w:tab/>",
            "<w:br/>",
            "<mc:Fallback>",
            "&#x3042;",
            "&#0;",
            "&amp;",
            "&unknown;",
            "<![CDATA[取組]]>",
            "<!-- -->",
            "<!DOCTYPE d [<!ENTITY e 'e'>]>",
            "<?xml version='1.1'?>");
    private static final List<byte[]> BEGINNINGS = List.of(
            new byte[0],
            new byte[] {'P', 'K', 3, 4},
            "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});

    private final List<byte[]> pdfs = new ArrayList<>();

    FuzzInputs() {
        for (List<String> lines : RealCases.LINES.subList(0, 3)) {
            pdfs.add(pdf(lines));
        }
    }

    /** What the random numbers lead to; the same numbers always to the same bytes. */
    byte[] next(Random random) {
        int kind = random.nextInt(100);
        if (kind < 62) {
            return text(random);
        }
        if (kind < 70) {
            return damaged(text(random), random);
        }
        if (kind < 74) {
            return spliced(text(random), text(random), random);
        }
        if (kind < 77) {
            return loneSurrogates(random);
        }
        if (kind < 84) {
            return zip(wordXml(random));
        }
        if (kind < 88) {
            return damaged(zip(wordXml(random)), random);
        }
        if (kind < 94) {
            return damaged(pick(pdfs, random).clone(), random);
        }
        return noise(random);
    }

    /** One case, or two neighbours, or two that have never met. */
    private static byte[] text(Random random) {
        return TextMutations.mutate(lines(random), random).getBytes(pick(CHARSETS, random));
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>(pick(RealCases.LINES, random));
        if (random.nextInt(3) == 0) {
            lines.addAll(pick(RealCases.LINES, random));
        }
        return lines;
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
        for (int i = random.nextInt(8); i >= 0 && damaged.length > 0; i--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> damaged[at] = (byte) random.nextInt(256);
                case 2 -> Arrays.fill(damaged, at, Math.min(damaged.length, at + random.nextInt(50)), (byte) '9');
                default -> {
                    int length = Math.min(random.nextInt(200), damaged.length - at);
                    System.arraycopy(damaged, random.nextInt(damaged.length - length + 1), damaged, at, length);
                }
            }
        }
        return damaged;
    }

    private static byte[] spliced(byte[] one, byte[] other, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, 0, random.nextInt(one.length + 1));
        int from = random.nextInt(other.length + 1);
        out.write(other, from, other.length - from);
        return out.toByteArray();
    }

    /** UTF-16 in which characters outside of the basic plane have lost a half. */
    private static byte[] loneSurrogates(Random random) {
        boolean little = random.nextBoolean();
        byte[] bytes = TextMutations.mutate(lines(random), random)
                .getBytes(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        for (int i = random.nextInt(3); i >= 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length / 2) * 2;
            bytes[little ? at + 1 : at] = (byte) (0xD8 + random.nextInt(8));
        }
        return bytes;
    }

    private static String wordXml(Random random) {
        StringBuilder xml = new StringBuilder("<w:document xmlns:w='w' xmlns:mc='mc'><w:body>");
        for (String line : TextMutations.mutate(lines(random), random).split("\n", -1)) {
            String text = line.replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\p{Cntrl}", "");
            xml.append("<w:p><w:r><w:t>").append(text).append("</w:t></w:r></w:p>");
        }
        xml.append("</w:body></w:document>");
        for (int i = random.nextInt(4); i > 0; i--) {
            xml.insert(random.nextInt(xml.length()), pick(XML_PARTS, random).repeat(1 + random.nextInt(3)));
        }
        return xml.toString();
    }

    private static byte[] zip(String xml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(List<String> lines) {
        try {
            return PdfDocuments.of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] noise(Random random) {
        byte[] beginning = pick(BEGINNINGS, random);
        byte[] bytes = Arrays.copyOf(beginning, beginning.length + random.nextInt(4_000));
        byte[] noise = new byte[bytes.length - beginning.length];
        random.nextBytes(noise);
        if (random.nextBoolean()) {
            // Printable, so that it may pass for a text.
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (byte) (' ' + (noise[i] & 0x3F));
            }
        }
        System.arraycopy(noise, 0, bytes, beginning.length, noise.length);
        return bytes;
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
