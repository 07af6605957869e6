package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.MldsCoordinator;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that no two channels of a pôle, of the desk or of a coordinator of the MLDS are the same destination. */
final class ChannelsCheck {

    private ChannelsCheck() {}

    static List<ConfigProblem> problems(PoleMapFolder folder) {
        List<ConfigProblem> problems = new ArrayList<>();
        check(folder.document(), "/desk/channels", folder.header().desk().channels(), problems);
        List<MldsCoordinator> coordinators = folder.header().mldsCoordinators();
        for (int i = 0; i < coordinators.size(); i++) {
            String pointer = "/mlds-coordinators/" + i + "/channels";
            check(folder.document(), pointer, coordinators.get(i).channels(), problems);
        }
        for (PoleFile file : folder.files()) {
            check(file.document(), "/channels", file.pole().channels(), problems);
        }
        return problems;
    }

    private static void check(
            YamlDocument document, String pointer, List<PoleChannel> channels, List<ConfigProblem> problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < channels.size(); i++) {
            PoleChannel channel = channels.get(i);
            String kind =
                    channel.type() + (channel.sftp() == null ? "" : " SFTP") + (channel.toQueue() ? " QUEUE" : "");
            String name = channel.format() == null ? kind : kind + " " + channel.format();
            if (!seen.add(name)) {
                problems.add(document.problem(PoleNotice.CHANNEL_TWICE, pointer + "/" + i, name));
            }
        }
    }
}
