import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of a test cluster in a process of its own, so that a test can kill it: `NAME HOME HTTP TRANSPORT SEEDS MASTERS`. */
public final class ClusterNode {
  public static void main(final String[] args) throws IOException {
    final String name = args[0];
    final OpenSearchRunner runner = new OpenSearchRunner();
    runner.setMaxHttpPort(-1);
    runner.onBuild((number, settings) -> {
      settings.put("node.name", name);
      settings.put("network.host", "127.0.0.1");
      settings.put("http.port", args[2]);
      settings.put("transport.port", args[3]);
      settings.put("discovery.seed_hosts", args[4]);
      settings.put("cluster.initial_cluster_manager_nodes", args[5]);
      // A laptop's disk is often fuller than a server's may be; a test that needs the bound sets it.
      settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
      // Three nodes share the machine: a small pool each.
      settings.put("node.processors", 2);
      // A node that was killed is missed at once, as on a network that closes connections.
      settings.put("cluster.fault_detection.follower_check.interval", "500ms");
    });
    runner.build(OpenSearchRunner.newConfigs().clusterName("passerelle-test").numOfNode(1).basePath(args[1]));
    System.out.println("started");
    // The node ends with the test that started it, however that ends.
    while (System.in.read() >= 0) {
      continue;
    }
    runner.close();
    System.exit(0);
  }
}
