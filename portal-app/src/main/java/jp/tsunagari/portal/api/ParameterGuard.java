package jp.tsunagari.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.api.ParameterSet.Parameter;
import jp.tsunagari.portal.message.Messages;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters that a method does not {@linkplain Accepts accept}: a misspelt filter that is passed over would
 * answer with the wrong list and look right.
 */
class ParameterGuard implements HandlerInterceptor {

    private final Messages messages;

    ParameterGuard(Messages messages) {
        this.messages = messages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Accepts accepts = method.getMethodAnnotation(Accepts.class);
            if (accepts != null) {
                check(request.getParameterMap(), accepts.value());
            }
        }
        return true;
    }

    private void check(Map<String, String[]> given, ParameterSet set) {
        Map<String, Parameter> known =
                set.parameters().stream().collect(Collectors.toMap(Parameter::name, parameter -> parameter));
        List<BadParameterException.Problem> problems = new ArrayList<>();
        given.forEach((name, values) -> {
            Parameter parameter = known.get(name);
            if (parameter == null) {
                problems.add(unknown(name, known));
            } else if (!parameter.repeatable() && values.length > 1) {
                problems.add(new BadParameterException.Problem(name, messages.get("api.parameter.once", name)));
            } else if (!name.equals("q") && List.of(values).stream().anyMatch(String::isBlank)) {
                problems.add(new BadParameterException.Problem(name, messages.get("api.parameter.empty", name)));
            }
        });
        if (!problems.isEmpty()) {
            throw new BadParameterException(problems);
        }
    }

    private BadParameterException.Problem unknown(String name, Map<String, Parameter> known) {
        if (known.isEmpty()) {
            return new BadParameterException.Problem(name, messages.get("api.parameter.none-taken", name));
        }
        String all = String.join(
                messages.get("common.list-separator"),
                known.keySet().stream().sorted().toList());
        String message = NearNames.nearest(name, known.keySet())
                .map(near -> messages.get("api.parameter.misspelt", name, near, all))
                .orElseGet(() -> messages.get("api.parameter.unknown", name, all));
        return new BadParameterException.Problem(name, message);
    }

    /** Checks the parameters of everything that {@link Accepts} names. */
    @Configuration(proxyBeanMethods = false)
    static class ApiConfiguration implements WebMvcConfigurer {

        private final Messages messages;

        ApiConfiguration(Messages messages) {
            this.messages = messages;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new ParameterGuard(messages));
        }
    }
}
