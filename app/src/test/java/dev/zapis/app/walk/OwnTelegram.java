package dev.zapis.app.walk;

import dev.zapis.playground.AcceptedTokens;
import dev.zapis.playground.Playground;
import dev.zapis.playground.Standin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A Telegram and an empty database that live on while bots in front of them come and go. */
final class OwnTelegram implements AutoCloseable {

    private static final String KEY = "0123456789abcdef".repeat(4);

    private final Path home = directory();
    private final Standin telegram = Standin.start(
            Playground.withOwnClock(home.resolve("telegram"), AcceptedTokens.anyWellFormed(), List.of()),
            "127.0.0.1",
            0);
    private final ControlApi control = new ControlApi("http://127.0.0.1:" + telegram.port());
    private final Database database;
    private final String token;
    private final Person admin = control.newcomer("Нонна Главная");

    /** @param bot a number that no other walk's bot has */
    OwnTelegram(Product lender, long bot) {
        database = lender.database().another("bot_" + bot);
        token = bot + ":AAHwalkInFrontOfATelegramOfItsOwn00000";
    }

    /** One more instance, or the same one started anew where it is called the same. */
    Product bot(String name, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("TELEGRAM_BOT_TOKEN", token);
        environment.put("TELEGRAM_API_URL", "http://127.0.0.1:" + telegram.port());
        environment.put("ZAPIS_ADMINS", Long.toString(admin.id()));
        environment.put("ZAPIS_KEY", KEY);
        environment.put("DATABASE_URL", database.url());
        return Product.with(home.resolve(name), environment);
    }

    static byte[] key() {
        return HexFormat.of().parseHex(KEY);
    }

    ControlApi control() {
        return control;
    }

    Person admin() {
        return admin;
    }

    Database database() {
        return database;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("zapis-own");
        } catch (IOException failed) {
            throw new IllegalStateException("no room for a Telegram", failed);
        }
    }

    @Override
    public void close() {
        telegram.dispose();
        FileSystemUtils.deleteRecursively(home.toFile());
    }
}
