package jp.tsunagari.portal.api.linked;

import tools.jackson.databind.json.JsonMapper;

/** JSON that may stand inside a script element: nothing in it can end the element or begin a comment. */
final class ScriptJson {

    private ScriptJson() {}

    static String of(JsonMapper mapper, Node node) {
        // These characters only occur inside strings, where JSON may write them as escapes.
        return mapper.writeValueAsString(node.asMap())
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
