package dev.zapis.bot.office;

import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.office.policy.PolicyScreen;
import dev.zapis.bot.office.policy.RulesScreen;
import dev.zapis.command.AccessRefusal;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.office.TickPolicy;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.Role;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.example.bot.lamp.SamplePolicies.Colors;
import dev.zapis.example.bot.lamp.SamplePolicies.Dimming;
import dev.zapis.example.bot.lamp.SamplePolicies.LitFor;
import dev.zapis.query.office.OfficeRules;
import dev.zapis.wrong.policy.Wordless;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One screen for all policies, also for those that only tests declare. */
class PolicyScreenTest {

    private static final String HORIZON = new BookingHorizon().key();
    private static final Routes ROUTES = Routes.found(SliceParts.PRODUCT);

    private static FakeChat office(PolicyValues policies) {
        return chat(anna(Role.ADMIN))
                .answers(OfficeRules.class, new OfficeRules.Result(policies, 5, new OfficeRules.Reminding(Map.of())));
    }

    private static FakeChat office() {
        return office(PolicyValues.DEFAULTS);
    }

    @Test
    void a_policy_that_a_slice_declares_is_told_and_set_without_any_other_file() {
        FakeChat chat = office().opens(new RulesScreen(OFFICE))
                .sees("Ночью лампы: горят", "Лампа горит минут: 60", "Лампы: тёплые");
        chat.taps("💡 Ночью").sees("Гасить ли ночью лампы?", "[✅ Не гасить]").taps("Гасить");
        chat.told(SetPolicy.of(OFFICE, new Dimming(), true)).sees("⚙️ Правила");
        chat.taps("💡 Сколько горит").sees("от 5 до 120 минут").taps("15");
        chat.told(SetPolicy.of(OFFICE, new LitFor(), Duration.ofMinutes(15)));
        chat.taps("💡 Сколько горит")
                .types("90")
                .told()
                .sees("Лампа горит минут: 90")
                .taps("Изменить")
                .told(SetPolicy.of(OFFICE, new LitFor(), Duration.ofMinutes(90)));
    }

    @Test
    void several_are_ticked_one_after_the_other() {
        FakeChat chat =
                office().opens(new PolicyScreen(new Colors().key(), OFFICE)).sees("[✅ тёплые]", "[холодные]");
        chat.taps("холодные").told(new TickPolicy(OFFICE, new Colors().key(), "COLD", true));
        chat.sees("Какими бывают лампы?")
                .taps("✅ тёплые")
                .told(new TickPolicy(OFFICE, new Colors().key(), "WARM", false));
        office(PolicyValues.DEFAULTS.with(new Colors(), Set.of()))
                .opens(new RulesScreen(OFFICE))
                .sees("Ламп нет");
    }

    @Test
    void what_another_admin_has_set_meanwhile_is_shown_and_asked_about() {
        FakeChat chat = office().opens(new PolicyScreen(HORIZON, OFFICE));
        PolicyValues meanwhile = PolicyValues.DEFAULTS.with(new BookingHorizon(), 60);
        chat.answers(OfficeRules.class, new OfficeRules.Result(meanwhile, 6, new OfficeRules.Reminding(Map.of())))
                .taps("30")
                .sees("на 30 дней", "Сейчас:", "на 60 дней")
                .told();
        chat.taps("Изменить").told(SetPolicy.of(OFFICE, new BookingHorizon(), 30));
    }

    @Test
    void who_types_too_much_is_told_what_is_possible() {
        office().refuses(SetPolicy.class, OfficeRefusal.POLICY_OUT_OF_RANGE, Map.of("range", "0–90"))
                .opens(new PolicyScreen(HORIZON, OFFICE))
                .types("91")
                .sees("Можно от 0 до 90 дней. Правило осталось прежним.", "На сколько дней вперёд");
        office().in("en")
                .refuses(SetPolicy.class, OfficeRefusal.POLICY_OUT_OF_RANGE, Map.of("range", "0–90"))
                .opens(new PolicyScreen(HORIZON, OFFICE))
                .types("91")
                .sees("The limits are 0 to 90 days. The rule has not changed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 дней", "много", "O", "1234567890123456789012345"})
    void what_is_no_number_sets_nothing(String typed) {
        office().opens(new PolicyScreen(HORIZON, OFFICE)).types(typed).told();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "7.5", "12345"})
    void a_number_that_is_none_here_is_told_what_is_possible(String typed) {
        office().refuses(SetPolicy.class, OfficeRefusal.POLICY_OUT_OF_RANGE, Map.of("range", "0–90"))
                .opens(new PolicyScreen(HORIZON, OFFICE))
                .types(typed)
                .sees("Можно от 0 до 90 дней. Правило осталось прежним.", "На сколько дней вперёд");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "25-8", "22:60-8", "с 22 до 8", "-", "22:00"})
    void what_are_no_two_times_sets_nothing(String typed) {
        office().opens(new PolicyScreen("office.quiet", OFFICE)).types(typed).told();
    }

    @Test
    void only_admins_see_it_and_nobody_one_that_is_not_declared() {
        assertThatThrownBy(() -> chat(anna()).opens(new PolicyScreen(HORIZON, OFFICE)))
                .hasMessage(AccessRefusal.NOT_ADMIN.code());
        assertThatThrownBy(() -> office().opens(new PolicyScreen("office.nothing", OFFICE)))
                .hasMessage(AccessRefusal.NOTHING_TO_SEE.code());
    }

    /** As the screens of before had it. */
    @Test
    void each_policy_has_the_route_that_its_own_screen_had() {
        String office = OFFICE.value();
        PolicyScreen screen = new PolicyScreen(new OfficeRegistration().key(), OFFICE);
        assertThat(ROUTES.write(screen)).isEqualTo("office.registration|" + office);
        for (String key : Set.of("office.horizon", "office.limit", "office.quiet", "office.registration")) {
            assertThat(ROUTES.read(key + "|" + office)).contains(new PolicyScreen(key, OFFICE));
            assertThat(ROUTES.read("office.policy|" + key + "|" + office)).contains(new PolicyScreen(key, OFFICE));
        }
        // No older program knows it: after a step back it is an outdated button, and no number of days in another base.
        String open = "office.registration.be|" + office + "|OPEN";
        assertThat(ROUTES.write(ROUTES.read(open).orElseThrow())).isEqualTo(open);
        assertThat(ROUTES.read("office.nothing|" + office)).isEmpty();
        assertThat(ROUTES.read("office.horizon")).isEmpty();
    }

    /** They carry a number of another base, nothing or two times: none of it is taken for a value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "office.horizon.set|O|E",
                "office.horizon.set|O|14",
                "office.limit.set|O|3",
                "office.limit.set|O|\\0",
                "office.quiet.set|O|MU|7e",
                "office.registration.set|O|OPEN"
            })
    void a_button_of_before_that_set_something_shows_what_is_set(String written) {
        String key = written.substring(0, written.indexOf(".set"));
        assertThat(ROUTES.read(written.replace("|O|", "|" + OFFICE.value() + "|")))
                .contains(new PolicyScreen(key, OFFICE));
    }

    @Test
    void a_policy_without_words_stops_the_start() {
        BotParts parts = BotParts.of(SliceParts.PRODUCT.and(Wordless.class.getPackageName()));
        assertThatThrownBy(() -> parts.requireTexts(Texts.load(Locale.of("ru"))))
                .hasMessageContaining(new Wordless().key());
    }
}
