package dev.zapis.bot.office.feature;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.OfficeLookup;
import dev.zapis.command.office.SwitchModule;
import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Which parts of the product are there in the office? */
@Route("office.modules")
public record FeaturesScreen(OfficeId office) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return OfficeLookup.one(visit, office).map(found -> View.titled("title")
                .line("what")
                .each(List.copyOf(visit.parts().features()), feature -> button(feature, found.off(), visit)));
    }

    private Button button(Feature feature, Set<Feature> off, Visit visit) {
        Text name = visit.parts().name(feature);
        return off.contains(feature)
                ? Button.text("off", new Switch(office, feature, true), "feature", name)
                : Button.text("on", new DisableFeatureScreen(office, feature), "feature", name);
    }

    /** Switches it. */
    @Route("office.module.switch")
    record Switch(OfficeId office, Feature feature, boolean isOn) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            visit.parts().mustHave(feature);
            return visit.tell(new SwitchModule(office, feature, isOn)).thenReturn(new FeaturesScreen(office));
        }
    }
}
