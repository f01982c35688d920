package dev.zapis.app.config;

import dev.zapis.events.office.Feature;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that the operator can set by environment; it exists only when all of it is right. */
public record Settings(Telegram telegram, Web web, Storage storage, Office office) {

    /** The bot and where its API is. */
    public record Telegram(
            @Nullable BotToken token, URI apiUrl, @Nullable URI publicUrl, Set<Long> admins) {}

    /** Where the product listens. */
    public record Web(String bind, int port, boolean portChosen) {}

    /**
     * Where the product keeps what must not be lost, and how long.
     *
     * @param journalMonths so long it is kept what was asked in vain
     */
    public record Storage(
            Path home,
            @Nullable DatabaseCredentials database,
            @Nullable MasterKey key,
            @Nullable MasterKey previousKey,
            int journalMonths) {

        /** What was asked in vain before that is not kept any more. */
        public Instant journalFrom(Instant now) {
            return now.atZone(ZoneOffset.UTC).minusMonths(journalMonths).toInstant();
        }
    }

    /**
     * What holds for an office until it says otherwise.
     *
     * @param modulesOff parts of the product that are switched off
     */
    public record Office(Locale language, ZoneId zone, Set<Feature> featuresOff) {}

    public static Settings from(Map<String, String> environment) {
        return SettingsReader.read(new EnvironmentVariables(environment));
    }

    /** Without a token the product plays Telegram itself. */
    public boolean playground() {
        return telegram.token() == null;
    }

    public Path home() {
        return storage.home();
    }

    /** The playground and each bot have a directory of their own, so that their data never mix. */
    public Path directory() {
        var token = telegram.token();
        return home().resolve(token == null ? "playground" : "bot-" + token.botId());
    }
}
