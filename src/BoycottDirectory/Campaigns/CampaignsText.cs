namespace BoycottDirectory.Campaigns;

/// <summary>Marks the feature's texts.</summary>
public sealed class CampaignsText;
