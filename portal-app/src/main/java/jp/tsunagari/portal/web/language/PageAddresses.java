package jp.tsunagari.portal.web.language;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Tells which addresses can be asked for: what a form was sent to often cannot, but the page that it is on can. */
@Component
class PageAddresses {

    private static final String FRONT = "/";

    private final List<PathPattern> patterns;

    PageAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        patterns = mapping.getHandlerMethods().keySet().stream()
                .filter(info -> isRead(info.getMethodsCondition().getMethods()))
                .flatMap(info -> info.getPathPatternsCondition() == null
                        ? List.<PathPattern>of().stream()
                        : info.getPathPatternsCondition().getPatterns().stream())
                .toList();
    }

    /**
     * The address itself if it can be asked for, else the nearest one above it.
     *
     * @param path as it was sent, after the path of the program and the language
     */
    String nearest(String path) {
        String at = path;
        while (at.length() > 1) {
            PathContainer parsed = PathContainer.parsePath(at);
            if (patterns.stream().anyMatch(pattern -> pattern.matches(parsed))) {
                return at;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return FRONT;
    }

    private static boolean isRead(Set<RequestMethod> methods) {
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
