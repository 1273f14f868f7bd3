package jp.tsunagari.portal.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the character set of a text. A character set is taken only when every byte fits it. */
final class TextDecoder {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    DecodedText decode(String name, byte[] bytes) {
        return decode(bytes)
                .filter(decoded -> !looksBinary(decoded.text()))
                .orElseThrow(() ->
                        new UnreadableDocumentException("「" + name + "」はテキストファイルとして読めません。UTF-8のテキストファイルを選んでください。"));
    }

    private static Optional<DecodedText> decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16, bytes);
        }
        return strictly(StandardCharsets.UTF_8, bytes)
                .or(() -> strictly(WINDOWS_31J, bytes).filter(decoded -> !isMisreadUtf8(decoded.text())));
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

    /** UTF-8 with a damaged byte may still fit windows-31j; kana then turn into these three kanji. */
    private static boolean isMisreadUtf8(String text) {
        long misread = text.chars().filter(c -> "縺繧繝".indexOf(c) >= 0).count();
        long hiragana = text.chars().filter(c -> c >= 'ぁ' && c <= 'ん').count();
        return misread > hiragana;
    }

    /** A NUL, or more than one control character in a hundred, does not occur in a text. */
    private static boolean looksBinary(String text) {
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0)
                .count();
        return text.indexOf('\0') >= 0 || controls * 100 > text.length();
    }
}
