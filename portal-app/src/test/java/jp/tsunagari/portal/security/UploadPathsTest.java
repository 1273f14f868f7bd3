package jp.tsunagari.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.web.server.HeldUpload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The server takes files where a form has them, and nowhere else. */
@PortalTest
class UploadPathsTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private HeldUpload.Paths paths;

    @Test
    void everyFormWithAFileIsAmongThemAndNothingElse() {
        Set<String> forms = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> takesFiles(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(Collectors.toSet());
        Set<String> taken =
                Stream.concat(paths.paths().stream(), paths.small().stream()).collect(Collectors.toSet());
        assertThat(taken).isEqualTo(forms);
    }

    private static boolean takesFiles(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(UploadPathsTest::isFile);
    }

    private static boolean isFile(MethodParameter parameter) {
        RecordComponent[] parts = parameter.getParameterType().getRecordComponents();
        return isFile(parameter.getGenericParameterType().getTypeName())
                || (parts != null
                        && Arrays.stream(parts)
                                .anyMatch(part -> isFile(part.getGenericType().getTypeName())));
    }

    private static boolean isFile(String type) {
        return type.contains(MultipartFile.class.getName());
    }
}
