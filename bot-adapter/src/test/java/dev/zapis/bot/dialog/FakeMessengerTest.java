package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.engine.Messenger;
import dev.zapis.bot.dialog.render.Html;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

class FakeMessengerTest implements ChatContract {

    private final FakeMessenger messenger = new FakeMessenger();

    @Override
    public Messenger messenger() {
        return messenger;
    }

    @Override
    public long chat() {
        return 42;
    }

    @Override
    public List<String> keys() {
        return messenger.keys();
    }

    @Override
    public String file(long message) {
        OutgoingMessage.File file =
                Objects.requireNonNull(messenger.message(message).file());
        return file.name() + ": " + new String(file.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String seen(long message) {
        OutgoingMessage outgoing = messenger.message(message);
        return Html.plain(outgoing.html())
                + outgoing.keyboard().stream()
                        .flatMap(row -> row.stream().map(key -> "[" + key.label() + "]"))
                        .collect(Collectors.joining());
    }
}
