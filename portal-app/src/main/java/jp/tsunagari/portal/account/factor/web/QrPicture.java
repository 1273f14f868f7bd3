package jp.tsunagari.portal.account.factor.web;

import io.nayuki.qrcodegen.QrCode;

/** A text as a picture for cameras: SVG without styles, so that the strict policy allows it. */
final class QrPicture {

    /** The quiet zone that readers need around the code. */
    private static final int BORDER = 4;

    private QrPicture() {}

    static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        int size = code.size + 2 * BORDER;
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
                        + "<rect width=\"%1$d\" height=\"%1$d\" fill=\"#ffffff\"/><path d=\"%2$s\" fill=\"#000000\"/></svg>")
                .formatted(size, dark);
    }
}
