package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.events.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What {@code docs/access.md} refuses is refused to a forger too, who knows all routes and all ids. */
@Walk
class ForgedIT {

    private static final String HEAD = "select coalesce(max(position), 0) from event";
    private static final String SINCE = """
            select type, convert_from(payload, 'UTF8'), convert_from(metadata, 'UTF8') from event
            where position > ?::bigint order by position""";
    private static final int LONGEST = 64;

    /** What makes a stranger of oneself: allowed, and the end of being an employee who forges. */
    private static final Set<String> LEAVING = Set.of("person.release.yes", "person.forget.yes");

    /** All that buttons of the product lead to. */
    private static List<Class<?>> targets() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("dev.zapis.bot").stream()
                .<Class<?>>map(found -> named(Objects.requireNonNull(found.getBeanClassName())))
                .sorted(Comparator.<Class<?>, Boolean>comparing(
                                type -> route(type).startsWith("person."))
                        .thenComparing(ForgedIT::route))
                .toList();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String route(Class<?> type) {
        return type.getAnnotation(Route.class).value();
    }

    @Test
    void a_stranger_changes_and_sees_nothing_by_forged_buttons(Product product) {
        Booked other = Booked.by("Ульяна Чужая", product);
        Person stranger = product.control().newcomer("Хакер Первый");
        stranger.says("/start").sees("согласие");
        String before = product.database().rows(HEAD).getFirst();
        forgesAll(stranger, target -> !isAboutOneself(target), other, product);
        assertThat(stranger.looks().toString()).doesNotContain(other.name());
        assertThat(product.database().rows(SINCE, before))
                .as("what a stranger has done")
                .isEmpty();
    }

    @Test
    void an_employee_changes_nothing_that_is_not_their_own_by_forged_buttons(Product product) {
        Booked other = Booked.by("Устин Чужой", product);
        Person forger = product.control().newcomer("Хакер Второй").registers();
        String own = product.database()
                .rows("select person_id from person where name = 'Хакер Второй'")
                .getFirst();
        String before = product.database().rows(HEAD).getFirst();
        forgesAll(
                forger,
                target -> Action.class.isAssignableFrom(target) && !LEAVING.contains(route(target)),
                other,
                product);
        assertThat(product.database().rows(SINCE, before))
                .as("what an employee has done")
                .isNotEmpty()
                .allMatch(event -> event.contains("\"person\":\"" + own + "\""))
                .allMatch(event -> event.contains("\"actor\":\"" + own + "\""))
                .noneMatch(event -> event.startsWith("zapis.person.RoleGiven|"))
                .noneMatch(event -> event.contains(other.booking()) || event.contains(other.person()));
    }

    private static boolean isAboutOneself(Class<?> target) {
        return route(target).startsWith("person.");
    }

    private static void forgesAll(Person forger, Predicate<Class<?>> which, Booked other, Product product) {
        for (Class<?> forged : targets().stream().filter(which).toList()) {
            forger.says("/start").seesOneOf("согласие", "Здравствуйте", "зовут");
            Message any = forger.message();
            String target = Routes.written((Target) Forgery.of(forged, other));
            String data = Callbacks.forged(any, target);
            if (data.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
                String token = Ids.derived(forger.toString(), target);
                product.database()
                        .run("insert into callback_token (bot_id, chat_id, token, target, expires_at)"
                                + " select bot_id, chat_id, '%s', '%s', now() + interval '30 years' from dialog"
                                        .formatted(token, target.replace("'", "''"))
                                + " where chat_id = %d on conflict do nothing".formatted(forger.id()));
                data = Callbacks.forged(any, "~" + token);
            }
            forger.forges(any, data).looks();
        }
        product.settles();
        assertThat(forger.count("Сбой")).isZero();
    }
}
