package jp.tsunagari.portal.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds the character set of a text. A character set is taken only when every byte fits it. */
final class TextDecoder {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("EUC-JP");

    /** EUC-JP with the characters that vendors added, such as ①. */
    private static final Charset EUC_JP_OPEN = Charset.forName("x-eucJP-Open");

    private static final int MAX_DETECTED_BYTES = 1024 * 1024;

    DecodedText decode(String name, byte[] bytes) {
        return decode(bytes)
                .filter(decoded -> !JapaneseText.looksBinary(decoded.text()))
                .orElseThrow(() -> new UnreadableDocumentException("source.text.unreadable", name));
    }

    private static Optional<DecodedText> decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16, bytes);
        }
        return strictly(StandardCharsets.UTF_8, bytes)
                .filter(decoded -> decoded.text().indexOf('\0') < 0)
                .or(() -> unmarkedUtf16(bytes))
                .or(() -> japanese(bytes));
    }

    /** UTF-16 without a byte order mark: whichever order gives Japanese. */
    private static Optional<DecodedText> unmarkedUtf16(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .flatMap(charset -> strictly(charset, bytes).stream())
                .filter(decoded -> JapaneseText.isMostlyJapanese(decoded.text()))
                .findFirst();
    }

    /** The old Japanese sets, whose bytes look alike: the detector's choice first. */
    private static Optional<DecodedText> japanese(byte[] bytes) {
        List<Charset> charsets = "EUC-JP".equals(detected(bytes))
                ? List.of(EUC_JP, EUC_JP_OPEN, WINDOWS_31J)
                : List.of(WINDOWS_31J, EUC_JP, EUC_JP_OPEN);
        return charsets.stream()
                .flatMap(charset -> strictly(charset, bytes).stream())
                .filter(decoded -> !JapaneseText.isMisreadUtf8(decoded.text()))
                .filter(decoded -> !JapaneseText.isMisreadEucJp(decoded.text()))
                .findFirst();
    }

    private static String detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, MAX_DETECTED_BYTES));
        detector.dataEnd();
        return String.valueOf(detector.getDetectedCharset());
    }

    private static Optional<DecodedText> strictly(Charset charset, byte[] bytes) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new DecodedText(text, charset.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Tells text from bytes that only happen to fit a character set. */
    private static final class JapaneseText {

        private JapaneseText() {}

        /** A NUL, or more than one control character in a hundred, does not occur in a text. */
        static boolean looksBinary(String text) {
            long controls = count(text, c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0);
            return text.indexOf('\0') >= 0 || controls * 100 > text.length();
        }

        /** UTF-8 with a damaged byte may still fit windows-31j; kana then turn into these three kanji. */
        static boolean isMisreadUtf8(String text) {
            return count(text, c -> "縺繧繝".indexOf(c) >= 0) > count(text, JapaneseText::isHiragana);
        }

        /** EUC-JP read as windows-31j is full of half-width kana. */
        static boolean isMisreadEucJp(String text) {
            return count(text, c -> c >= '｡' && c <= 'ﾟ') > count(text, JapaneseText::isHiragana);
        }

        /** Whether nearly all of it is ASCII, kana, kanji or full-width; a wrong byte order scatters over all scripts. */
        static boolean isMostlyJapanese(String text) {
            long odd = count(
                    text,
                    c -> c >= 0x80
                            && !(c >= 0x2010 && c <= 0x266F)
                            && !(c >= 0x3000 && c <= 0x30FF)
                            && !(c >= 0x4E00 && c <= 0x9FFF)
                            && c < 0xF900);
            return odd * 20 < text.length() && count(text, JapaneseText::isHiragana) * 20 > text.length();
        }

        private static boolean isHiragana(int c) {
            return c >= 'ぁ' && c <= 'ん';
        }

        private static long count(String text, IntPredicate matching) {
            return text.chars().filter(matching).count();
        }
    }
}
