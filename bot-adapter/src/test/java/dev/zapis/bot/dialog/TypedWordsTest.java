package dev.zapis.bot.dialog;

import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.SampleTargets.Free;
import dev.zapis.bot.dialog.SampleTargets.Hasty;
import dev.zapis.command.Refused;
import dev.zapis.events.office.Registration;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.Role;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.person.WhoIs;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** Typed words never act at once on a person or a thing: whatever is typed on whatever screen, nothing is told by it. */
class TypedWordsTest {

    private static final List<String> WORDS =
            List.of("Анна", "завтра", "5", "2 9:15", "21:30-8:00", "24.11 ремонт", "+7 916 123-45-67", "взять");

    /** All that a visitor hears of words that would have told something. */
    private static final String FAILED = "Сбой на нашей стороне";

    private static final List<Class<?>> QUERIES =
            SliceParts.in("dev.zapis.query").annotated(Reads.class);

    private static final CurrentUser ADMIN = somebody(Role.ADMIN);

    private static CurrentUser somebody(Role role) {
        return new CurrentUser(
                ANNA.account(),
                ANNA.person(),
                ANNA.name(),
                ANNA.language(),
                Set.of(role, Role.EMPLOYEE),
                ANNA.office(),
                ANNA.zone(),
                Registration.OPEN,
                ANNA.standing(),
                ANNA.modules());
    }

    private static CurrentUser newcomer() {
        return new CurrentUser(
                ANNA.account(),
                null,
                null,
                ANNA.language(),
                Set.of(Role.ADMIN),
                ANNA.office(),
                ANNA.zone(),
                Registration.OPEN,
                new WhoIs.Standing(true, true, null),
                ANNA.modules());
    }

    /** All screens of the product that make something of words. */
    static Stream<Class<?>> screens() {
        return SliceParts.in("dev.zapis.bot").annotated(Route.class).stream()
                .filter(Screen.class::isAssignableFrom)
                .filter(type -> !type.getName().contains("SampleTargets"))
                .filter(TypedWordsTest::takesWords);
    }

    private static boolean takesWords(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("heard") && method.getDeclaringClass() != Screen.class);
    }

    @Test
    void there_are_screens_that_take_words() {
        assertThat(screens()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nothing_is_told_by_typing(Class<?> type) {
        Screen screen = (Screen) AnyRecord.of(type);
        FakeChat chat = answering(FakeChat.with(ADMIN));
        if (!opens(chat, screen)) chat.as(newcomer());
        tellsNothing(chat, screen);
    }

    private static void tellsNothing(FakeChat chat, Screen screen) {
        for (String words : WORDS) chat.opens(screen).types(words).told().doesNotSee(FAILED);
    }

    @Test
    void a_screen_that_would_tell_something_is_found() {
        FakeChat chat = FakeChat.amongSamples(ANNA).answers(Free.class, List.of());
        assertThatThrownBy(() -> tellsNothing(chat, new Hasty())).hasMessageContaining(FAILED);
    }

    private static boolean opens(FakeChat chat, Screen screen) {
        try {
            chat.opens(screen);
            return true;
        } catch (Refused notForThem) {
            return false;
        }
    }

    private static FakeChat answering(FakeChat chat) {
        QUERIES.forEach(query -> chat.visits().answers(query, asked -> Mono.justOrEmpty(answer(query))));
        return chat;
    }

    private static @Nullable Object answer(Class<?> query) {
        return Arrays.stream(query.getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType of && of.getRawType() == Query.class)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .filter(type -> type instanceof Class<?> result && result.isRecord())
                .map(type -> AnyRecord.of((Class<?>) type))
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_screen_that_would_tell_something_by_words_fails_before_it_is_told() {
        FakeChat chat =
                FakeChat.amongSamples(ANNA).answers(Free.class, List.of()).opens(new Hasty());
        chat.types("взять").told().sees(FAILED);
    }

    @Test
    void words_that_will_not_do_keep_the_screen_with_the_reason() {
        FakeChat chat = FakeChat.amongSamples(ANNA).opens(new Hasty());
        chat.types("нет").told().sees("уже заняли", "Ваша бронь не создана");
    }
}
