package dev.zapis.app.config;

import dev.zapis.events.office.Feature;
import dev.zapis.events.office.FeatureCatalog;
import dev.zapis.events.parts.SliceParts;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads each variable, with its default, and refuses a wrong one by name. */
final class SettingsReader {

    private static final URI TELEGRAM = URI.create("https://api.telegram.org");

    /** A year can be compared with the one before it. */
    private static final int JOURNAL_MONTHS = 13;

    private SettingsReader() {}

    static Settings read(EnvironmentVariables variables) {
        var office = office(variables);
        // The home comes last: it is made where it is missing.
        return new Settings(telegram(variables), web(variables), storage(variables), office);
    }

    private static Settings.Telegram telegram(EnvironmentVariables variables) {
        var token = variables.parsed("TELEGRAM_BOT_TOKEN", "token", BotToken::parse);
        var api =
                variables.parsed("TELEGRAM_API_URL", "api-url", text -> UrlRules.server(text, Set.of("http", "https")));
        var publicUrl = variables.parsed("ZAPIS_PUBLIC_URL", "public-url", UrlRules::fromOutside);
        var admins = variables.parsed("ZAPIS_ADMINS", "admins", SettingsReader::ids);
        return new Settings.Telegram(
                token.orElse(null), api.orElse(TELEGRAM), publicUrl.orElse(null), admins.orElse(Set.of()));
    }

    private static Settings.Web web(EnvironmentVariables variables) {
        var port = variables.parsed("ZAPIS_PORT", "port", SettingsReader::port);
        var bind = variables.parsed("ZAPIS_BIND", "bind", SettingsReader::local);
        return new Settings.Web(bind.orElse("127.0.0.1"), port.orElse(8080), port.isPresent());
    }

    private static Settings.Storage storage(EnvironmentVariables variables) {
        var database = variables.get("DATABASE_URL").map(DatabaseUrl::parse);
        var key = variables.parsed("ZAPIS_KEY", "key", MasterKey::parse);
        var months = variables.parsed("ZAPIS_JOURNAL_MONTHS", "journal-months", SettingsReader::months);
        var previous = variables.parsed("ZAPIS_KEY_PREVIOUS", "key", MasterKey::parse);
        return new Settings.Storage(
                DataDirectory.prepared(variables.get("ZAPIS_HOME", ".zapis")),
                database.orElse(null),
                key.orElse(null),
                previous.orElse(null),
                months.orElse(JOURNAL_MONTHS));
    }

    private static Settings.Office office(EnvironmentVariables variables) {
        var language = variables.parsed("ZAPIS_LANGUAGE", "language", SettingsReader::language);
        var zone = variables.parsed("ZAPIS_ZONE", "zone", SettingsReader::zone);
        var off = variables.parsed("ZAPIS_MODULES_OFF", "modules-off", SettingsReader::features);
        return new Settings.Office(
                language.orElse(Locale.of("ru")),
                zone.orElseGet(() -> ZoneId.of("Europe/Moscow")),
                off.orElse(Set.of()));
    }

    private static Optional<Integer> port(String text) {
        return Optional.of(text)
                .filter(value -> value.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .filter(value -> value <= 65535);
    }

    private static Optional<Integer> months(String text) {
        return Optional.of(text).filter(value -> value.matches("[1-9]\\d{0,2}")).map(Integer::parseInt);
    }

    private static Optional<String> local(String text) {
        try {
            return Optional.of(InetAddress.getByName(text).getHostAddress());
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Set<Long>> ids(String text) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String id : text.split("[,;\\s]+")) {
            if (!id.matches("[1-9]\\d{0,15}")) return Optional.empty();
            ids.add(Long.parseLong(id));
        }
        return Optional.of(Set.copyOf(ids));
    }

    private static Optional<Locale> language(String text) {
        return Map.of("ru", Locale.of("ru"), "en", Locale.ENGLISH).entrySet().stream()
                .filter(language -> language.getKey().equals(text))
                .map(Map.Entry::getValue)
                .findAny();
    }

    private static Optional<Set<Feature>> features(String text) {
        Set<Feature> known = FeatureCatalog.of(SliceParts.PRODUCT).all();
        Set<Feature> features = new HashSet<>();
        for (String name : text.split("[,;\\s]+")) {
            Optional<Feature> feature = known.stream()
                    .filter(each -> each.value().equalsIgnoreCase(name))
                    .findFirst();
            if (feature.isEmpty()) return Optional.empty();
            features.add(feature.get());
        }
        return Optional.of(Set.copyOf(features));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
