import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/** One node of OpenSearch in this process: NAME HOME HTTP-PORT TRANSPORT-PORT SEEDS. It ends with its standard input. */
public final class Launcher extends Node {
  private Launcher(Environment environment) {
    super(environment, List.of(Netty4Plugin.class, CommonAnalysisPlugin.class), true);
  }

  public static void main(String[] args) throws Exception {
    String name = args[0];
    Settings.Builder settings = Settings.builder()
        .put("cluster.name", "verbatim-test")
        .put("node.name", name)
        .put("path.home", args[1])
        .put("network.host", "127.0.0.1")
        .put("http.port", args[2])
        .put("transport.port", args[3])
        .put("http.type", "netty4")
        .put("transport.type", "netty4")
        .put("node.store.allow_mmap", false)
        .put("cluster.routing.allocation.disk.threshold_enabled", false);
    if (args[4].isEmpty()) settings.put("discovery.type", "single-node");
    else {
      settings.put("discovery.seed_hosts", args[4]);
      settings.put("cluster.initial_cluster_manager_nodes", "node-0,node-1,node-2");
    }
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), Path.of(args[1]), () -> name);
    try (Launcher node = new Launcher(environment)) {
      node.start();
      System.out.println("ready");
      while (System.in.read() >= 0) {}
    }
    System.exit(0);
  }
}
