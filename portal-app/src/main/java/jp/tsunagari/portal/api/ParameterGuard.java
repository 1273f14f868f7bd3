package jp.tsunagari.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.api.ParameterSet.Parameter;
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

    private static void check(Map<String, String[]> given, ParameterSet set) {
        Map<String, Parameter> known =
                set.parameters().stream().collect(Collectors.toMap(Parameter::name, parameter -> parameter));
        List<BadParameterException.Problem> problems = new ArrayList<>();
        given.forEach((name, values) -> {
            Parameter parameter = known.get(name);
            if (parameter == null) {
                problems.add(unknown(name, known));
            } else if (!parameter.repeatable() && values.length > 1) {
                problems.add(new BadParameterException.Problem(name, name + " は1回だけ指定できます。"));
            } else if (!name.equals("q") && List.of(values).stream().anyMatch(String::isBlank)) {
                problems.add(new BadParameterException.Problem(name, name + " の値がありません。"));
            }
        });
        if (!problems.isEmpty()) {
            throw new BadParameterException(problems);
        }
    }

    private static BadParameterException.Problem unknown(String name, Map<String, Parameter> known) {
        String near = NearNames.nearest(name, known.keySet())
                .map(candidate -> candidate + " のことですか。")
                .orElse("");
        String all = known.isEmpty()
                ? "このアドレスはパラメーターを受け付けません。"
                : "使えるのは " + String.join("、", known.keySet().stream().sorted().toList()) + " です。";
        return new BadParameterException.Problem(name, name + " というパラメーターはありません。" + near + all);
    }

    /** Checks the parameters of everything that {@link Accepts} names. */
    @Configuration(proxyBeanMethods = false)
    static class ApiConfiguration implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new ParameterGuard());
        }
    }
}
