package jp.tsunagari.portal.ingest.explain;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jp.tsunagari.portal.ingest.source.SourceTextReader;

/** The bytes of a file that a person has named, or the reason why there are none. */
final class FileContent {

    private FileContent() {}

    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    static byte[] read(Path file) throws RefusedDocumentException {
        if (Files.isDirectory(file)) {
            throw new RefusedDocumentException("「" + file + "」はフォルダーです。ファイルを指定してください。");
        }
        try {
            if (Files.size(file) > SourceTextReader.MAX_BYTES) {
                throw new RefusedDocumentException(SourceTextReader.tooLarge(nameOf(file)));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new RefusedDocumentException("ファイル「" + file + "」がありません。", e);
        } catch (AccessDeniedException e) {
            throw new RefusedDocumentException("ファイル「" + file + "」を読む権限がありません。", e);
        } catch (IOException e) {
            throw new RefusedDocumentException("ファイル「" + file + "」を読めません（" + e.getMessage() + "）。", e);
        }
    }
}
