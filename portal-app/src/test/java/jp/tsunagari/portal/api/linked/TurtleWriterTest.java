package jp.tsunagari.portal.api.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Linked data as Turtle. */
class TurtleWriterTest {

    @Test
    void writesTextsReferencesTypesAndNodes() {
        Node node = new Node()
                .with("@context", new Node().with("ex", "https://example.jp/#"))
                .with("@id", "https://example.jp/a")
                .with("@type", "ex:Thing")
                .with("ex:name", new Node().with("@language", "ja").with("@value", "「甲」\n\"乙\"\\"))
                .with("ex:size", new Node().with("@type", "ex:number").with("@value", "5"))
                .with("ex:see", List.of(new Node().with("@id", "https://example.jp/x y"), "plain"))
                .with("ex:part", new Node().with("@type", "ex:Part").with("ex:name", "in"))
                .with("ex:other", new Node().with("@id", "https://example.jp/b").with("ex:name", "b"));
        assertThat(TurtleWriter.write(node)).isEqualTo("""
                @prefix ex: <https://example.jp/#> .

                <https://example.jp/a>
                  a ex:Thing ;
                  ex:name "「甲」\\n\\"乙\\"\\\\"@ja ;
                  ex:size "5"^^ex:number ;
                  ex:see <https://example.jp/xy>, "plain" ;
                  ex:part [
                    a ex:Part ;
                    ex:name "in"
                  ] ;
                  ex:other <https://example.jp/b> .

                <https://example.jp/b>
                  ex:name "b" .

                """);
    }
}
